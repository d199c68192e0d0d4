// Generated from api/openapi.json by `npm run api`; changes made here are lost.
export interface paths {
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with account and password
         * @description Sets the cookie of a session. After repeated failures the account is locked for a while.
         *
         *     Open to all.
         */
        post: operations["signIn"];
        /**
         * Sign out
         * @description Sign out.
         *
         *     For everybody signed in.
         */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in, with posts and rights
         * @description Who is signed in, with posts and rights.
         *
         *     For everybody signed in.
         */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Choose the post to act in from now on
         * @description For single calls the header `X-Post` names another of one’s posts.
         *
         *     For everybody signed in.
         */
        put: operations["choosePost"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the own password
         * @description Ends all other sessions of the account.
         *
         *     For everybody signed in.
         */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/language": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Choose the language of pages and notices
         * @description Choose the language of pages and notices.
         *
         *     For everybody signed in.
         */
        put: operations["chooseLanguage"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts in the order of their names
         * @description Accounts in the order of their names.
         *
         *     Needs the right `account.manage`.
         */
        get: operations["listAccounts"];
        put?: never;
        /**
         * Open an account
         * @description The answer holds a first password that is shown once and must be changed at sign-in.
         *
         *     Needs the right `account.manage`.
         */
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One account with the posts of its person
         * @description One account with the posts of its person.
         *
         *     Needs the right `account.manage`.
         */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Disable, enable or unlock an account, or give it to a person
         * @description Disabling ends its sessions and tokens at once. Nobody changes the own account.
         *
         *     Needs the right `account.manage`.
         */
        patch: operations["changeAccount"];
        trace?: never;
    };
    "/api/v1/accounts/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an account a new first password
         * @description Give an account a new first password.
         *
         *     Needs the right `account.manage`.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rules for passwords, locks and sessions
         * @description Rules for passwords, locks and sessions.
         *
         *     Needs the right `account.manage`.
         */
        get: operations["getAccountPolicy"];
        /**
         * Change the rules for passwords, locks and sessions
         * @description Change the rules for passwords, locks and sessions.
         *
         *     Needs the right `account.manage`.
         */
        put: operations["setAccountPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tokens of programs, newest first
         * @description Tokens of programs, newest first.
         *
         *     Needs the right `token.manage`.
         */
        get: operations["listTokens"];
        put?: never;
        /**
         * Make a token for a program
         * @description It acts as the account, in the posts its person holds, with no more than the scopes and areas given. The token is shown once.
         *
         *     Needs the right `token.manage`.
         */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a token at once
         * @description End a token at once.
         *
         *     Needs the right `token.manage`.
         */
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            /**
             * Format: uri
             * @example urn:gridgov:problem:outside-area
             */
            type: string;
            title: string;
            /** Format: int32 */
            status: number;
            detail: string;
            /** @example request-malformed */
            code: string;
            instance: string;
            requestId: string;
            errors: {
                field: string;
                message: string;
                right: string;
            }[];
        };
    };
    responses: {
        /** @description The request cannot be read, or a parameter is wrong */
        Problem400: {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Sign-in needed, or the token is not valid */
        Problem401: {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The post acted in may not do this, or it lies outside its area */
        Problem403: {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing, or not within your area */
        Problem404: {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The state of things does not allow it; `detail` says what is possible */
        Problem409: {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The content is too large */
        Problem413: {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The content type is not supported */
        Problem415: {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The content is wrong; `errors` names each field and what would be right */
        Problem422: {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests */
        Problem429: {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A fault of the server, recorded under the request id */
        Problem500: {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The database is away; the same request may be sent again */
        Problem503: {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Storage is full; nothing was lost */
        Problem507: {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description The post to act in, where the person holds several */
        Post: string;
        /**
         * @description Id of the command (uuid v7) made by the client; sent again it gives the same answer again
         * @example 0192d3a0-7b1c-7000-8000-0123456789ab
         */
        CommandId: string;
        /**
         * @description Id of the command (uuid v7) made by the client; sent again it gives the same answer again
         * @example 0192d3a0-7b1c-7000-8000-0123456789ab
         */
        OptionalCommandId: string;
        /**
         * @description Language of names and errors; Chinese unless English is preferred
         * @example zh-CN
         */
        Language: string;
    };
    requestBodies: never;
    headers: {
        /** @description Calls allowed in the window */
        "RateLimit-Limit": number;
        /** @description Calls left in the window */
        "RateLimit-Remaining": number;
        /** @description Seconds until the window ends */
        "RateLimit-Reset": number;
        /** @description Seconds after which to try again */
        "Retry-After": number;
        /** @description Number of the request, to be told to the administrator */
        "X-Request-Id": string;
        /** @description Always the installation’s own origin: pages of others are not let in */
        "Access-Control-Allow-Origin": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    signIn: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Id of the command (uuid v7) made by the client; sent again it gives the same answer again
                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                "Idempotency-Key"?: components["parameters"]["OptionalCommandId"];
                /**
                 * @description Language of names and errors; Chinese unless English is preferred
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Sign in with account and password */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            language: "zh" | "en";
                            passwordExpired: boolean;
                            token: boolean;
                        };
                        person: {
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            id: string;
                            name: string;
                        } | null;
                        acting: {
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            id: string;
                            /** @enum {string} */
                            kind: "grid_worker" | "grid_assistant" | "grid_leader" | "grid_guide" | "street_dispatcher" | "street_head" | "district_dispatcher" | "district_head" | "city_supervisor" | "unit_handler" | "unit_head" | "hotline_seat" | "rules_keeper" | "system_admin" | "security_admin" | "audit_admin" | "resident" | "system";
                            /** @description What people call the post, in the language asked for */
                            name: string;
                            /** @description Code of the area; empty for the whole city */
                            area: string;
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            unitId: string | null;
                            unitName: string | null;
                        } | null;
                        posts: {
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            id: string;
                            /** @enum {string} */
                            kind: "grid_worker" | "grid_assistant" | "grid_leader" | "grid_guide" | "street_dispatcher" | "street_head" | "district_dispatcher" | "district_head" | "city_supervisor" | "unit_handler" | "unit_head" | "hotline_seat" | "rules_keeper" | "system_admin" | "security_admin" | "audit_admin" | "resident" | "system";
                            /** @description What people call the post, in the language asked for */
                            name: string;
                            /** @description Code of the area; empty for the whole city */
                            area: string;
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            unitId: string | null;
                            unitName: string | null;
                        }[];
                        rights: ("account.manage" | "area.draw" | "area.file" | "area.import" | "area.read" | "area.review" | "audit.read" | "issue.accept" | "issue.acknowledge" | "issue.add_assist" | "issue.answer_assist" | "issue.answer_supervision" | "issue.ask_extension" | "issue.ask_suspension" | "issue.close" | "issue.confirm" | "issue.correct_class" | "issue.correct_place" | "issue.decide_extension" | "issue.decide_objection" | "issue.decide_suspension" | "issue.decline" | "issue.dispatch" | "issue.escalate" | "issue.evaluate" | "issue.export" | "issue.file" | "issue.merge" | "issue.move_rules" | "issue.note" | "issue.object" | "issue.rate" | "issue.read" | "issue.reopen" | "issue.report" | "issue.respond" | "issue.respond_part" | "issue.resume" | "issue.return" | "issue.reveal" | "issue.rework" | "issue.rule" | "issue.send_down" | "issue.send_to_verify" | "issue.settle" | "issue.split" | "issue.supervise" | "issue.transfer" | "issue.unmerge" | "issue.urge" | "issue.verify" | "issue.withdraw" | "people.handover" | "people.import" | "people.read" | "routing.edit" | "rules.edit" | "rules.read" | "system.operate" | "token.manage" | "unit.import" | "unit.read" | "view.share")[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description The post to act in, where the person holds several */
                "X-Post"?: components["parameters"]["Post"];
                /**
                 * @description Id of the command (uuid v7) made by the client; sent again it gives the same answer again
                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                "Idempotency-Key"?: components["parameters"]["OptionalCommandId"];
                /**
                 * @description Language of names and errors; Chinese unless English is preferred
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: {
                /** @description The post to act in, where the person holds several */
                "X-Post"?: components["parameters"]["Post"];
                /**
                 * @description Language of names and errors; Chinese unless English is preferred
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is signed in, with posts and rights */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            language: "zh" | "en";
                            passwordExpired: boolean;
                            token: boolean;
                        };
                        person: {
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            id: string;
                            name: string;
                        } | null;
                        acting: {
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            id: string;
                            /** @enum {string} */
                            kind: "grid_worker" | "grid_assistant" | "grid_leader" | "grid_guide" | "street_dispatcher" | "street_head" | "district_dispatcher" | "district_head" | "city_supervisor" | "unit_handler" | "unit_head" | "hotline_seat" | "rules_keeper" | "system_admin" | "security_admin" | "audit_admin" | "resident" | "system";
                            /** @description What people call the post, in the language asked for */
                            name: string;
                            /** @description Code of the area; empty for the whole city */
                            area: string;
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            unitId: string | null;
                            unitName: string | null;
                        } | null;
                        posts: {
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            id: string;
                            /** @enum {string} */
                            kind: "grid_worker" | "grid_assistant" | "grid_leader" | "grid_guide" | "street_dispatcher" | "street_head" | "district_dispatcher" | "district_head" | "city_supervisor" | "unit_handler" | "unit_head" | "hotline_seat" | "rules_keeper" | "system_admin" | "security_admin" | "audit_admin" | "resident" | "system";
                            /** @description What people call the post, in the language asked for */
                            name: string;
                            /** @description Code of the area; empty for the whole city */
                            area: string;
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            unitId: string | null;
                            unitName: string | null;
                        }[];
                        rights: ("account.manage" | "area.draw" | "area.file" | "area.import" | "area.read" | "area.review" | "audit.read" | "issue.accept" | "issue.acknowledge" | "issue.add_assist" | "issue.answer_assist" | "issue.answer_supervision" | "issue.ask_extension" | "issue.ask_suspension" | "issue.close" | "issue.confirm" | "issue.correct_class" | "issue.correct_place" | "issue.decide_extension" | "issue.decide_objection" | "issue.decide_suspension" | "issue.decline" | "issue.dispatch" | "issue.escalate" | "issue.evaluate" | "issue.export" | "issue.file" | "issue.merge" | "issue.move_rules" | "issue.note" | "issue.object" | "issue.rate" | "issue.read" | "issue.reopen" | "issue.report" | "issue.respond" | "issue.respond_part" | "issue.resume" | "issue.return" | "issue.reveal" | "issue.rework" | "issue.rule" | "issue.send_down" | "issue.send_to_verify" | "issue.settle" | "issue.split" | "issue.supervise" | "issue.transfer" | "issue.unmerge" | "issue.urge" | "issue.verify" | "issue.withdraw" | "people.handover" | "people.import" | "people.read" | "routing.edit" | "rules.edit" | "rules.read" | "system.operate" | "token.manage" | "unit.import" | "unit.read" | "view.share")[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    choosePost: {
        parameters: {
            query?: never;
            header?: {
                /** @description The post to act in, where the person holds several */
                "X-Post"?: components["parameters"]["Post"];
                /**
                 * @description Id of the command (uuid v7) made by the client; sent again it gives the same answer again
                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                "Idempotency-Key"?: components["parameters"]["OptionalCommandId"];
                /**
                 * @description Language of names and errors; Chinese unless English is preferred
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                     */
                    postId: string;
                };
            };
        };
        responses: {
            /** @description Choose the post to act in from now on */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            language: "zh" | "en";
                            passwordExpired: boolean;
                            token: boolean;
                        };
                        person: {
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            id: string;
                            name: string;
                        } | null;
                        acting: {
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            id: string;
                            /** @enum {string} */
                            kind: "grid_worker" | "grid_assistant" | "grid_leader" | "grid_guide" | "street_dispatcher" | "street_head" | "district_dispatcher" | "district_head" | "city_supervisor" | "unit_handler" | "unit_head" | "hotline_seat" | "rules_keeper" | "system_admin" | "security_admin" | "audit_admin" | "resident" | "system";
                            /** @description What people call the post, in the language asked for */
                            name: string;
                            /** @description Code of the area; empty for the whole city */
                            area: string;
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            unitId: string | null;
                            unitName: string | null;
                        } | null;
                        posts: {
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            id: string;
                            /** @enum {string} */
                            kind: "grid_worker" | "grid_assistant" | "grid_leader" | "grid_guide" | "street_dispatcher" | "street_head" | "district_dispatcher" | "district_head" | "city_supervisor" | "unit_handler" | "unit_head" | "hotline_seat" | "rules_keeper" | "system_admin" | "security_admin" | "audit_admin" | "resident" | "system";
                            /** @description What people call the post, in the language asked for */
                            name: string;
                            /** @description Code of the area; empty for the whole city */
                            area: string;
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            unitId: string | null;
                            unitName: string | null;
                        }[];
                        rights: ("account.manage" | "area.draw" | "area.file" | "area.import" | "area.read" | "area.review" | "audit.read" | "issue.accept" | "issue.acknowledge" | "issue.add_assist" | "issue.answer_assist" | "issue.answer_supervision" | "issue.ask_extension" | "issue.ask_suspension" | "issue.close" | "issue.confirm" | "issue.correct_class" | "issue.correct_place" | "issue.decide_extension" | "issue.decide_objection" | "issue.decide_suspension" | "issue.decline" | "issue.dispatch" | "issue.escalate" | "issue.evaluate" | "issue.export" | "issue.file" | "issue.merge" | "issue.move_rules" | "issue.note" | "issue.object" | "issue.rate" | "issue.read" | "issue.reopen" | "issue.report" | "issue.respond" | "issue.respond_part" | "issue.resume" | "issue.return" | "issue.reveal" | "issue.rework" | "issue.rule" | "issue.send_down" | "issue.send_to_verify" | "issue.settle" | "issue.split" | "issue.supervise" | "issue.transfer" | "issue.unmerge" | "issue.urge" | "issue.verify" | "issue.withdraw" | "people.handover" | "people.import" | "people.read" | "routing.edit" | "rules.edit" | "rules.read" | "system.operate" | "token.manage" | "unit.import" | "unit.read" | "view.share")[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description The post to act in, where the person holds several */
                "X-Post"?: components["parameters"]["Post"];
                /**
                 * @description Id of the command (uuid v7) made by the client; sent again it gives the same answer again
                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                "Idempotency-Key"?: components["parameters"]["OptionalCommandId"];
                /**
                 * @description Language of names and errors; Chinese unless English is preferred
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    old: string;
                    new: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    chooseLanguage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The post to act in, where the person holds several */
                "X-Post"?: components["parameters"]["Post"];
                /**
                 * @description Id of the command (uuid v7) made by the client; sent again it gives the same answer again
                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                "Idempotency-Key"?: components["parameters"]["OptionalCommandId"];
                /**
                 * @description Language of names and errors; Chinese unless English is preferred
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    language: "zh" | "en";
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAccounts: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                cursor?: string;
                /** @description The limit of the query */
                limit?: number;
                /** @description How a name begins */
                text?: string;
                /** @description The status of the query */
                status?: "active" | "disabled";
            };
            header?: {
                /** @description The post to act in, where the person holds several */
                "X-Post"?: components["parameters"]["Post"];
                /**
                 * @description Language of names and errors; Chinese unless English is preferred
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accounts in the order of their names */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            id: string;
                            name: string;
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            personId: string | null;
                            personName: string | null;
                            /** @enum {string} */
                            status: "active" | "disabled";
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            lockedUntil: number | null;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            passwordAt: number | null;
                            mustChange: boolean;
                            demo: boolean;
                            /** @enum {string} */
                            language: "zh" | "en";
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            createdAt: number;
                            /** Format: int32 */
                            version: number;
                        }[];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The post to act in, where the person holds several */
                "X-Post"?: components["parameters"]["Post"];
                /**
                 * @description Id of the command (uuid v7) made by the client; sent again it gives the same answer again
                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                "Idempotency-Key"?: components["parameters"]["OptionalCommandId"];
                /**
                 * @description Language of names and errors; Chinese unless English is preferred
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example yunxiu */
                    name: string;
                    /**
                     * Format: uuid
                     * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                     */
                    personId?: string;
                    /** @enum {string} */
                    language?: "zh" | "en";
                };
            };
        };
        responses: {
            /** @description Open an account */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            id: string;
                            name: string;
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            personId: string | null;
                            personName: string | null;
                            /** @enum {string} */
                            status: "active" | "disabled";
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            lockedUntil: number | null;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            passwordAt: number | null;
                            mustChange: boolean;
                            demo: boolean;
                            /** @enum {string} */
                            language: "zh" | "en";
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            createdAt: number;
                            /** Format: int32 */
                            version: number;
                        };
                        password: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The post to act in, where the person holds several */
                "X-Post"?: components["parameters"]["Post"];
                /**
                 * @description Language of names and errors; Chinese unless English is preferred
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /**
                 * @description The id of the path
                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One account with the posts of its person */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                         */
                        id: string;
                        name: string;
                        /**
                         * Format: uuid
                         * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                         */
                        personId: string | null;
                        personName: string | null;
                        /** @enum {string} */
                        status: "active" | "disabled";
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        lockedUntil: number | null;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        passwordAt: number | null;
                        mustChange: boolean;
                        demo: boolean;
                        /** @enum {string} */
                        language: "zh" | "en";
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        createdAt: number;
                        /** Format: int32 */
                        version: number;
                        posts: {
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            id: string;
                            /** @enum {string} */
                            kind: "grid_worker" | "grid_assistant" | "grid_leader" | "grid_guide" | "street_dispatcher" | "street_head" | "district_dispatcher" | "district_head" | "city_supervisor" | "unit_handler" | "unit_head" | "hotline_seat" | "rules_keeper" | "system_admin" | "security_admin" | "audit_admin" | "resident" | "system";
                            /** @description What people call the post, in the language asked for */
                            name: string;
                            /** @description Code of the area; empty for the whole city */
                            area: string;
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            unitId: string | null;
                            unitName: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    changeAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The post to act in, where the person holds several */
                "X-Post"?: components["parameters"]["Post"];
                /**
                 * @description Id of the command (uuid v7) made by the client; sent again it gives the same answer again
                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                "Idempotency-Key"?: components["parameters"]["OptionalCommandId"];
                /**
                 * @description Language of names and errors; Chinese unless English is preferred
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /**
                 * @description The id of the path
                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: int32
                     * @description The version that was read
                     */
                    version: number;
                    /** @enum {string} */
                    status?: "active" | "disabled";
                    /**
                     * Format: uuid
                     * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                     */
                    personId?: string | null;
                    /** @constant */
                    unlock?: true;
                };
            };
        };
        responses: {
            /** @description Disable, enable or unlock an account, or give it to a person */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                         */
                        id: string;
                        name: string;
                        /**
                         * Format: uuid
                         * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                         */
                        personId: string | null;
                        personName: string | null;
                        /** @enum {string} */
                        status: "active" | "disabled";
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        lockedUntil: number | null;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        passwordAt: number | null;
                        mustChange: boolean;
                        demo: boolean;
                        /** @enum {string} */
                        language: "zh" | "en";
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        createdAt: number;
                        /** Format: int32 */
                        version: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description The post to act in, where the person holds several */
                "X-Post"?: components["parameters"]["Post"];
                /**
                 * @description Id of the command (uuid v7) made by the client; sent again it gives the same answer again
                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                "Idempotency-Key"?: components["parameters"]["OptionalCommandId"];
                /**
                 * @description Language of names and errors; Chinese unless English is preferred
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /**
                 * @description The id of the path
                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Give an account a new first password */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            id: string;
                            name: string;
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            personId: string | null;
                            personName: string | null;
                            /** @enum {string} */
                            status: "active" | "disabled";
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            lockedUntil: number | null;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            passwordAt: number | null;
                            mustChange: boolean;
                            demo: boolean;
                            /** @enum {string} */
                            language: "zh" | "en";
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            createdAt: number;
                            /** Format: int32 */
                            version: number;
                        };
                        password: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getAccountPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The post to act in, where the person holds several */
                "X-Post"?: components["parameters"]["Post"];
                /**
                 * @description Language of names and errors; Chinese unless English is preferred
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rules for passwords, locks and sessions */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: int32 */
                        failuresToLock: number;
                        /** Format: int32 */
                        lockMinutes: number;
                        /** Format: int32 */
                        idleMinutes: number;
                        /** Format: int32 */
                        sessionHours: number;
                        /**
                         * Format: int32
                         * @description 0: passwords do not age
                         */
                        passwordDays: number;
                        /** Format: int32 */
                        passwordLength: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    setAccountPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The post to act in, where the person holds several */
                "X-Post"?: components["parameters"]["Post"];
                /**
                 * @description Id of the command (uuid v7) made by the client; sent again it gives the same answer again
                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                "Idempotency-Key"?: components["parameters"]["OptionalCommandId"];
                /**
                 * @description Language of names and errors; Chinese unless English is preferred
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: int32 */
                    failuresToLock: number;
                    /** Format: int32 */
                    lockMinutes: number;
                    /** Format: int32 */
                    idleMinutes: number;
                    /** Format: int32 */
                    sessionHours: number;
                    /**
                     * Format: int32
                     * @description 0: passwords do not age
                     */
                    passwordDays: number;
                    /** Format: int32 */
                    passwordLength: number;
                };
            };
        };
        responses: {
            /** @description Change the rules for passwords, locks and sessions */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: int32 */
                        failuresToLock: number;
                        /** Format: int32 */
                        lockMinutes: number;
                        /** Format: int32 */
                        idleMinutes: number;
                        /** Format: int32 */
                        sessionHours: number;
                        /**
                         * Format: int32
                         * @description 0: passwords do not age
                         */
                        passwordDays: number;
                        /** Format: int32 */
                        passwordLength: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listTokens: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                cursor?: string;
                /** @description The limit of the query */
                limit?: number;
            };
            header?: {
                /** @description The post to act in, where the person holds several */
                "X-Post"?: components["parameters"]["Post"];
                /**
                 * @description Language of names and errors; Chinese unless English is preferred
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tokens of programs, newest first */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            id: string;
                            accountName: string;
                            name: string;
                            scopes: string[];
                            areas: string[];
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            createdAt: number;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            expiresAt: number | null;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            revokedAt: number | null;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            usedAt: number | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description The post to act in, where the person holds several */
                "X-Post"?: components["parameters"]["Post"];
                /**
                 * @description Id of the command (uuid v7) made by the client; sent again it gives the same answer again
                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                "Idempotency-Key"?: components["parameters"]["OptionalCommandId"];
                /**
                 * @description Language of names and errors; Chinese unless English is preferred
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example yunxiu */
                    account: string;
                    name: string;
                    scopes: ("account.manage" | "area.draw" | "area.file" | "area.import" | "area.read" | "area.review" | "audit.read" | "issue.accept" | "issue.acknowledge" | "issue.add_assist" | "issue.answer_assist" | "issue.answer_supervision" | "issue.ask_extension" | "issue.ask_suspension" | "issue.close" | "issue.confirm" | "issue.correct_class" | "issue.correct_place" | "issue.decide_extension" | "issue.decide_objection" | "issue.decide_suspension" | "issue.decline" | "issue.dispatch" | "issue.escalate" | "issue.evaluate" | "issue.export" | "issue.file" | "issue.merge" | "issue.move_rules" | "issue.note" | "issue.object" | "issue.rate" | "issue.read" | "issue.reopen" | "issue.report" | "issue.respond" | "issue.respond_part" | "issue.resume" | "issue.return" | "issue.reveal" | "issue.rework" | "issue.rule" | "issue.send_down" | "issue.send_to_verify" | "issue.settle" | "issue.split" | "issue.supervise" | "issue.transfer" | "issue.unmerge" | "issue.urge" | "issue.verify" | "issue.withdraw" | "people.handover" | "people.import" | "people.read" | "routing.edit" | "rules.edit" | "rules.read" | "system.operate" | "token.manage" | "unit.import" | "unit.read" | "view.share")[];
                    areas?: string[];
                    /**
                     * Format: int64
                     * @example 1795500000000
                     */
                    expiresAt?: number;
                };
            };
        };
        responses: {
            /** @description Make a token for a program */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                         */
                        id: string;
                        token: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description The post to act in, where the person holds several */
                "X-Post"?: components["parameters"]["Post"];
                /**
                 * @description Id of the command (uuid v7) made by the client; sent again it gives the same answer again
                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                "Idempotency-Key"?: components["parameters"]["OptionalCommandId"];
                /**
                 * @description Language of names and errors; Chinese unless English is preferred
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /**
                 * @description The id of the path
                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
}
