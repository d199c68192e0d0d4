// Generated from api/openapi.json by `npm run api`; changes made here are lost.
export interface paths {
    "/open311/discovery.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the endpoints of Open311 are and what they speak
         * @description Where the endpoints of Open311 are and what they speak.
         *
         *     Open to all.
         */
        get: operations["open311Discovery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open311/v2/services.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Kinds of requests that can be sent in
         * @description Kinds of requests that can be sent in.
         *
         *     Open to all.
         */
        get: operations["open311Services"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open311/v2/services/{code}.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Attributes asked for with one kind of request
         * @description Attributes asked for with one kind of request.
         *
         *     Open to all.
         */
        get: operations["open311Service"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open311/v2/requests.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Requests, newest first
         * @description Without dates those of the last 90 days; never more than 1,000.
         *
         *     Open to all.
         */
        get: operations["open311Requests"];
        put?: never;
        /**
         * Send a request in
         * @description A form in UTF-8 with `api_key`, a token of a program. What is sent is public as it was sent, apart from name, telephone and e-mail, which are sealed.
         *
         *     Open to all.
         */
        post: operations["open311SendRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open311/v2/requests/{id}.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One request, as a list of one
         * @description One request, as a list of one.
         *
         *     Open to all.
         */
        get: operations["open311Request"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open311/v2/tokens/{id}.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The request of a token
         * @description Requests get their id at once, so a token is the id itself.
         *
         *     Open to all.
         */
        get: operations["open311Token"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open311/v2/servicerequestupdates.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to requests, oldest first
         * @description What happened to requests, oldest first.
         *
         *     Open to all.
         */
        get: operations["open311Updates"];
        put?: never;
        /**
         * Tell what happened to a request
         * @description A form in UTF-8 with `api_key`, a token of a program. What is sent is public as it was sent, apart from name, telephone and e-mail, which are sealed.
         *
         *     Open to all.
         */
        post: operations["open311SendUpdate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/matters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Public matters of an area, newest first, without personal data
         * @description Public matters of an area, newest first, without personal data.
         *
         *     Open to all.
         */
        get: operations["listPublicMatters"];
        put?: never;
        /**
         * Report a matter; answers its number and the secret to follow it by
         * @description Sent twice with the same Idempotency-Key it is one matter, and the answer the same.
         *
         *     Open to all.
         */
        post: operations["reportByResident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where public matters are open in a map section
         * @description Where public matters are open in a map section.
         *
         *     Open to all.
         */
        get: operations["listPublicPins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/matters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One public matter, without personal data
         * @description One public matter, without personal data.
         *
         *     Open to all.
         */
        get: operations["showPublicMatter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the public matters due in the last seven days fared
         * @description How the public matters due in the last seven days fared.
         *
         *     Open to all.
         */
        get: operations["portalSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/photos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A photo that a person has let out to everybody
         * @description A photo that a person has let out to everybody.
         *
         *     Open to all.
         */
        get: operations["getPublicPhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/about": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the pages of residents need to know of the city
         * @description What the pages of residents need to know of the city.
         *
         *     Open to all.
         */
        get: operations["portalAbout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Classes of matters to choose from, and which may be reported without leaving an address
         * @description Classes of matters to choose from, and which may be reported without leaving an address.
         *
         *     Open to all.
         */
        get: operations["listPortalClasses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who serves a grid, as posted on its board: posts and names, and the telephone of the office
         * @description Who serves a grid, as posted on its board: posts and names, and the telephone of the office.
         *
         *     Open to all.
         */
        get: operations["gridStaff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Public notices that hold now, for an area and those it lies in
         * @description Public notices that hold now, for an area and those it lies in.
         *
         *     Open to all.
         */
        get: operations["listPublicNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Areas directly inside one; districts without one
         * @description Areas directly inside one; districts without one.
         *
         *     Open to all.
         */
        get: operations["listPortalAreas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Streets, communities and grids by name or code
         * @description Streets, communities and grids by name or code.
         *
         *     Open to all.
         */
        get: operations["findPortalPlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/places/at": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The grid of a point, or the nearest within 200 metres
         * @description The grid of a point, or the nearest within 200 metres.
         *
         *     Open to all.
         */
        get: operations["findPortalPlaceAt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/outline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Outlines of the areas inside one, simplified for small maps, WGS-84
         * @description Outlines of the areas inside one, simplified for small maps, WGS-84.
         *
         *     Open to all.
         */
        get: operations["portalOutline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A sum to work out before something is sent
         * @description Find a whole number `nonce` so that SHA-256 of `salt:nonce` begins with `bits` zero bits.
         *
         *     Open to all.
         */
        get: operations["portalChallenge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a photo for a report or an addition
         * @description `Portal-Draft` is the id the report will have (its Idempotency-Key), or of the command that attaches it. What the camera wrote is taken out; nobody but those who deal with it sees the photo until a person has looked at it.
         *
         *     Open to all.
         */
        post: operations["sendPortalPhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/advice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Likely classes for a text, similar open matters near a place, who comes by when
         * @description Likely classes for a text, similar open matters near a place, who comes by when.
         *
         *     Open to all.
         */
        post: operations["advisePortal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/matters/{id}/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join an open matter as one who met the same; answers a secret of one’s own
         * @description Join an open matter as one who met the same; answers a secret of one’s own.
         *
         *     Open to all.
         */
        post: operations["joinMatter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/matters/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A matter by its number and secret; by the number alone only what is public of it
         * @description A matter by its number and secret; by the number alone only what is public of it.
         *
         *     Open to all.
         */
        post: operations["openMatter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/matters/{id}/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * One’s own matter, by its secret or signed in
         * @description One’s own matter, by its secret or signed in.
         *
         *     Open to all.
         */
        post: operations["showOwnMatter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/matters/{id}/commands/{command}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Object, add, withdraw, rate, reopen or urge, by the secret or signed in
         * @description Object, add, withdraw, rate, reopen or urge, by the secret or signed in.
         *
         *     Open to all.
         */
        post: operations["actOnOwnMatter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/own-photos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A photo of one’s own matter, by the address the matter gave
         * @description A photo of one’s own matter, by the address the matter gave.
         *
         *     Open to all.
         */
        get: operations["getOwnPhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One’s own matters, requests and subscriptions
         * @description One’s own matters, requests and subscriptions.
         *
         *     Open to all.
         */
        get: operations["showResident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/me/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A copy of everything kept of oneself, as a file
         * @description A copy of everything kept of oneself, as a file.
         *
         *     Open to all.
         */
        get: operations["copyResident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Atom feed of the public matters of an area, the whole city without one
         * @description Atom feed of the public matters of an area, the whole city without one.
         *
         *     Open to all.
         */
        get: operations["areaFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publication/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Photos of public matters that nobody has looked at for faces and plates
         * @description Photos of public matters that nobody has looked at for faces and plates.
         *
         *     Needs the right `publication.check`.
         */
        get: operations["listPhotosToCheck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publication/photos/{id}/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Let a photo out, with parts of it covered, or keep it back
         * @description Let a photo out, with parts of it covered, or keep it back.
         *
         *     Needs the right `publication.check`.
         */
        put: operations["decidePhoto"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publication/texts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * A description of a matter fit for everybody
         * @description A description of a matter fit for everybody.
         *
         *     Needs the right `publication.check`.
         */
        put: operations["setPublicText"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publication/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Public notices that hold now
         * @description Public notices that hold now.
         *
         *     Needs the right `publication.check`.
         */
        get: operations["listOwnNotices"];
        put?: never;
        /**
         * Publish a notice for an area
         * @description Publish a notice for an area.
         *
         *     Needs the right `publication.check`.
         */
        post: operations["publishNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publication/notices/{id}": {
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
         * Take a notice back
         * @description Take a notice back.
         *
         *     Needs the right `publication.check`.
         */
        delete: operations["withdrawNotice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publication/offices/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Telephone and hours of the office that answers for an area, as posted on its boards
         * @description Telephone and hours of the office that answers for an area, as posted on its boards.
         *
         *     Needs the right `publication.check`.
         */
        put: operations["setOffice"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/session/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a one-time code to an address
         * @description Send a one-time code to an address.
         *
         *     Open to all.
         */
        post: operations["sendResidentCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with the code that was sent
         * @description Sign in with the code that was sent.
         *
         *     Open to all.
         */
        post: operations["openResidentSession"];
        /**
         * Sign out
         * @description Sign out.
         *
         *     Open to all.
         */
        delete: operations["endResidentSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/me/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for correction or deletion of one’s own data; a person answers by a day
         * @description Ask for correction or deletion of one’s own data; a person answers by a day.
         *
         *     Open to all.
         */
        post: operations["askAboutOwnData"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What residents ask of their data, nearest day first
         * @description What residents ask of their data, nearest day first.
         *
         *     Needs the right `resident.answer`.
         */
        get: operations["listResidentRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents/requests/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a request about somebody’s data
         * @description Answer a request about somebody’s data.
         *
         *     Needs the right `resident.answer`.
         */
        post: operations["answerResidentRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Subscribe to the news of an area by e-mail (a code is sent) or in this browser
         * @description Subscribe to the news of an area by e-mail (a code is sent) or in this browser.
         *
         *     Open to all.
         */
        post: operations["subscribeToArea"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/subscriptions/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove the address of a subscription by the code sent to it
         * @description Prove the address of a subscription by the code sent to it.
         *
         *     Open to all.
         */
        post: operations["confirmSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/subscriptions/{id}": {
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
         * End a subscription by the key in its messages
         * @description End a subscription by the key in its messages.
         *
         *     Open to all.
         */
        delete: operations["endSubscription"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
    "/api/v1/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin sending a file
         * @description Then send its bytes with PATCH. It is kept for a day if it is not finished.
         *
         *     Needs the right `issue.report`.
         */
        post: operations["createUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much of an upload has arrived
         * @description How much of an upload has arrived.
         *
         *     Needs the right `issue.report`.
         */
        get: operations["getUpload"];
        put?: never;
        post?: never;
        /**
         * Give up an upload
         * @description Give up an upload.
         *
         *     Needs the right `issue.report`.
         */
        delete: operations["dropUpload"];
        options?: never;
        /**
         * The offset at which an upload goes on
         * @description In the header `Upload-Offset`.
         *
         *     Needs the right `issue.report`.
         */
        head: operations["headUpload"];
        /**
         * Send the next bytes of an upload
         * @description At `Upload-Offset`. With the last bytes the content is checked by what it is, pictures are turned upright and freed of what the camera wrote, and the answer holds the file.
         *
         *     Needs the right `issue.report`.
         */
        patch: operations["sendChunk"];
        trace?: never;
    };
    "/api/v1/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The content of a file
         * @description Pictures, sound and films are shown, everything else is saved. `size=thumb` for a small picture.
         *
         *     For everybody signed in.
         */
        get: operations["getFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}/about": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is known of a file
         * @description Time and place are those the camera wrote.
         *
         *     For everybody signed in.
         */
        get: operations["getFileAbout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/field/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a phone needs to work without a network, as far as it changed
         * @description Tasks of the post acted in, rules and the outline of its area where they are others than last time. `present` names all tasks there are; one that is not named is gone.
         *
         *     Needs the right `issue.report`.
         */
        get: operations["syncField"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/field/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The key by which a phone opens what its owner left unsent on it
         * @description Given to whoever is signed in, for their own account only. A phone keeps what it seals under a key of its own; this one opens that where the password has changed meanwhile.
         *
         *     Needs the right `issue.report`.
         */
        post: operations["fieldKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/field/patrols/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Begin, go on with or end a patrol
         * @description The whole patrol as the phone has it. Places are those the worker names; no positions are taken. What was ended is not begun again.
         *
         *     Needs the right `issue.confirm`.
         */
        put: operations["putPatrol"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Refusals, sign-ins, reads of personal data, exports, imports and changes, newest first
         * @description Refusals, sign-ins, reads of personal data, exports, imports and changes, newest first.
         *
         *     Needs the right `audit.read`.
         */
        get: operations["listAccess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was done in a district, newest first: who, in which post, by which right, from where
         * @description Without what the events say: that is read with their matters.
         *
         *     Needs the right `audit.read`.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/dead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Queued work that failed for good, newest first
         * @description Queued work that failed for good, newest first.
         *
         *     Needs the right `system.operate`.
         */
        get: operations["listDeadJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/dead/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a piece of queued work again
         * @description Try a piece of queued work again.
         *
         *     Needs the right `system.operate`.
         */
        post: operations["resendJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Matters of a view, page by page
         * @description Queues in the order no owner, time left, suspended; the book newest first.
         *
         *     Needs the right `issue.read`.
         */
        get: operations["getIssues"];
        put?: never;
        /**
         * Report a matter
         * @description The id of the command (Idempotency-Key) becomes the id of the matter: sent twice it is one matter.
         *
         *     Needs the right `issue.report`.
         */
        post: operations["reportIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/reported": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Matters the caller reported, newest first
         * @description Matters the caller reported, newest first.
         *
         *     Needs the right `issue.report`.
         */
        get: operations["getIssuesReported"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to a view since a moment
         * @description What happened to a view since a moment.
         *
         *     Needs the right `issue.read`.
         */
        get: operations["getIssuesChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/filters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What lists can be filtered by
         * @description What lists can be filtered by.
         *
         *     Needs the right `issue.read`.
         */
        get: operations["getIssuesFilters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Changes of matters in sight, as server-sent events
         * @description Events: change {changed:[{id,version,stage,holder}]}, hint, beat, reset. Resumable by Last-Event-ID.
         *
         *     Needs the right `issue.read`.
         */
        get: operations["getLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Standard and saved views with their counters
         * @description Standard and saved views with their counters.
         *
         *     Needs the right `issue.read`.
         */
        get: operations["getIssuesViews"];
        put?: never;
        /**
         * Save a view
         * @description Save a view.
         *
         *     Needs the right `issue.read`.
         */
        post: operations["postIssuesViews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a saved view
         * @description Change a saved view.
         *
         *     Needs the right `issue.read`.
         */
        put: operations["putIssuesViewsId"];
        post?: never;
        /**
         * Remove a saved view
         * @description Remove a saved view.
         *
         *     Needs the right `issue.read`.
         */
        delete: operations["deleteIssuesViewsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open matters of a map section, as pins or clusters
         * @description Open matters of a map section, as pins or clusters.
         *
         *     Needs the right `issue.read`.
         */
        get: operations["getIssuesMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/near": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open matters near a place, those of the same class first
         * @description Open matters near a place, those of the same class first.
         *
         *     Needs the right `issue.read`.
         */
        get: operations["getIssuesNear"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/bulk/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Which commands may be given to many matters, and for which not and why
         * @description Which commands may be given to many matters, and for which not and why.
         *
         *     Needs the right `issue.read`.
         */
        post: operations["postIssuesBulkCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give one command to many matters; each is answered by itself
         * @description Closing is not given in bulk. Each item has a command id of its own, made by the client.
         *
         *     Needs the right `issue.read`.
         */
        post: operations["postIssuesBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Exports of the last day
         * @description Exports of the last day.
         *
         *     Needs the right `issue.export`.
         */
        get: operations["getIssuesExports"];
        put?: never;
        /**
         * Begin to export a list
         * @description Begin to export a list.
         *
         *     Needs the right `issue.export`.
         */
        post: operations["postIssuesExports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far an export is
         * @description How far an export is.
         *
         *     Needs the right `issue.export`.
         */
        get: operations["getIssuesExportsId"];
        put?: never;
        post?: never;
        /**
         * Stop an export
         * @description Stop an export.
         *
         *     Needs the right `issue.export`.
         */
        delete: operations["deleteIssuesExportsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/exports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file of an export
         * @description The file of an export.
         *
         *     Needs the right `issue.export`.
         */
        get: operations["getIssuesExportsIdFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/list-look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Columns left out and height of rows, as the caller likes lists
         * @description Columns left out and height of rows, as the caller likes lists.
         *
         *     Needs the right `issue.read`.
         */
        get: operations["listLook"];
        /**
         * Keep how the caller likes lists
         * @description Keep how the caller likes lists.
         *
         *     Needs the right `issue.read`.
         */
        put: operations["saveListLook"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/deputies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deputies the caller named, and posts the caller stands in for
         * @description Deputies the caller named, and posts the caller stands in for.
         *
         *     For everybody signed in.
         */
        get: operations["listDeputies"];
        put?: never;
        /**
         * Name a deputy for the post at hand, for some days
         * @description Name a deputy for the post at hand, for some days.
         *
         *     For everybody signed in.
         */
        post: operations["nameDeputy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People of the same unit or the same street or district, by the beginning of their name
         * @description People of the same unit or the same street or district, by the beginning of their name.
         *
         *     For everybody signed in.
         */
        get: operations["listColleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/deputies/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a deputation one gave or holds, at once
         * @description End a deputation one gave or holds, at once.
         *
         *     For everybody signed in.
         */
        post: operations["endDeputy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shift-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hand-over notes of the seat at hand, newest first
         * @description Hand-over notes of the seat at hand, newest first.
         *
         *     For everybody signed in.
         */
        get: operations["listShiftNotes"];
        put?: never;
        /**
         * Write a hand-over note for whoever serves the seat next
         * @description Write a hand-over note for whoever serves the seat next.
         *
         *     For everybody signed in.
         */
        post: operations["writeShiftNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shift-notes/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that a note of one’s seat was read
         * @description Confirm that a note of one’s seat was read.
         *
         *     For everybody signed in.
         */
        post: operations["confirmShiftNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Answers of the hotline, and what it does not take, by words
         * @description Answers of the hotline, and what it does not take, by words.
         *
         *     Needs the right `issue.read`.
         */
        get: operations["findKnowledge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one entry, newest first
         * @description Every version of one entry, newest first.
         *
         *     Needs the right `issue.read`.
         */
        get: operations["listKnowledgeVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save an entry as its next version; a new one under an id of one’s own
         * @description Save an entry as its next version; a new one under an id of one’s own.
         *
         *     Needs the right `knowledge.edit`.
         */
        put: operations["saveKnowledge"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake/callers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Earlier matters of the telephone number that calls
         * @description A POST, because a telephone number must not stand in addresses and their logs.
         *
         *     Needs the right `intake.take`.
         */
        post: operations["findCaller"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that the caller means a matter that is open already
         * @description The caller is kept with the matter, sealed, and is told about it like its reporter.
         *
         *     Needs the right `intake.take`.
         */
        post: operations["joinCaller"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One matter with what this viewer may do
         * @description One matter with what this viewer may do.
         *
         *     For everybody signed in.
         */
        get: operations["showIssue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Earlier events of a matter
         * @description Earlier events of a matter.
         *
         *     For everybody signed in.
         */
        get: operations["showIssueTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/advice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Classes, likely duplicates and the next step for a report being written
         * @description Classes, likely duplicates and the next step for a report being written.
         *
         *     Needs the right `issue.report`.
         */
        post: operations["adviseReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Contact of whoever reported, in clear, for a reason
         * @description Contact of whoever reported, in clear, for a reason.
         *
         *     Needs the right `issue.reveal`.
         */
        post: operations["revealIssueContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The table of steps, stages and commands
         * @description The table of steps, stages and commands.
         *
         *     For everybody signed in.
         */
        get: operations["showWorkflow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Follow a matter
         * @description Follow a matter.
         *
         *     For everybody signed in.
         */
        put: operations["followIssue"];
        post?: never;
        /**
         * Follow a matter no longer
         * @description Follow a matter no longer.
         *
         *     For everybody signed in.
         */
        delete: operations["unfollowIssue"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who works on a matter: whom a note may mention
         * @description Who works on a matter: whom a note may mention.
         *
         *     Needs the right `issue.note`.
         */
        get: operations["listIssueTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 受理: accept
         * @description 群众上报交原网格现场核实；巡查上报、上级交办转待立案
         *
         *     Needs the right `issue.accept`.
         */
        post: operations["acceptIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 不予立案: decline
         * @description 告知上报人理由，期限内可以提出异议
         *
         *     Needs the right `issue.decline`.
         */
        post: operations["declineIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/object": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提出异议: object
         * @description 交上级网格中心复核，另起答复时钟
         *
         *     Needs the right `issue.object`.
         */
        post: operations["objectIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/decide_objection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 复核异议: decide objection
         * @description 支持则转待立案，不支持则维持不予立案
         *
         *     Needs the right `issue.decide_objection`.
         */
        post: operations["decide_objectionIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 核实: confirm
         * @description 网格员到现场核实，结果交立案
         *
         *     Needs the right `issue.confirm`.
         */
        post: operations["confirmIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 立案: file
         * @description 建立案卷，按立案条件起算处置时限；核实不属实仍立案的，须写明理由
         *
         *     Needs the right `issue.file`.
         */
        post: operations["fileIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 自处置: settle on the spot
         * @description 小事一格解决，抽样核查，未抽中的直接结案
         *
         *     Needs the right `issue.settle`.
         */
        post: operations["settleIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 派遣: dispatch
         * @description 交主办单位，起算签收时钟，保存派遣依据
         *
         *     Needs the right `issue.dispatch`.
         */
        post: operations["dispatchIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 签收: acknowledge
         * @description 主办单位收到并开始处理
         *
         *     Needs the right `issue.acknowledge`.
         */
        post: operations["acknowledgeIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/hand_over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 转交: hand over
         * @description 主办单位内部指定经办人，时钟与阶段不变
         *
         *     Needs the right `issue.hand_over`.
         */
        post: operations["hand_overIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 退回: return
         * @description 退回派遣；次数用完后由区指挥中心裁定
         *
         *     Needs the right `issue.return`.
         */
        post: operations["returnIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/redispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 改派: redispatch
         * @description 改交另一单位，重新起算签收时钟，不计退回；已裁定的只能由区指挥中心改派
         *
         *     Needs the right `issue.redispatch`.
         */
        post: operations["redispatchIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 收回派遣: recall
         * @description 签收前收回，重新派遣，不计退回；随派遣请的协办一并收回
         *
         *     Needs the right `issue.recall`.
         */
        post: operations["recallIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 裁定: rule
         * @description 指挥中心裁定后不得再退回；有新证据可再裁定；裁定成为派遣规则的建议
         *
         *     Needs the right `issue.rule`.
         */
        post: operations["ruleIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/escalate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 升级: escalate
         * @description 微循环升小循环，小循环升大循环；时钟与历史不断；已裁定的只能由区指挥中心升级
         *
         *     Needs the right `issue.escalate`.
         */
        post: operations["escalateIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/send_down": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 下派: send down
         * @description 交下一级网格中心
         *
         *     Needs the right `issue.send_down`.
         */
        post: operations["send_downIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 移交外区: transfer
         * @description 在对方区建立关联案件，本案止于移交
         *
         *     Needs the right `issue.transfer`.
         */
        post: operations["transferIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/ask_extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 申请延期: ask extension
         * @description 到期前提出，等本级网格中心审批
         *
         *     Needs the right `issue.ask_extension`.
         */
        post: operations["ask_extensionIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/decide_extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 审批延期: decide extension
         * @description 同意则加在处置时限上，记入时限历史
         *
         *     Needs the right `issue.decide_extension`.
         */
        post: operations["decide_extensionIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/ask_suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 申请挂账: ask suspension
         * @description 条件不具备时提出，等审批
         *
         *     Needs the right `issue.ask_suspension`.
         */
        post: operations["ask_suspensionIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/decide_suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 审批挂账: decide suspension
         * @description 同意则停表，到复核日期恢复或再议
         *
         *     Needs the right `issue.decide_suspension`.
         */
        post: operations["decide_suspensionIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 恢复: resume
         * @description 恢复计时，已用时间不变
         *
         *     Needs the right `issue.resume`.
         */
        post: operations["resumeIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/add_assist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 增加协办: add assisting unit
         * @description 协办单位在本案内答复，主办负责到底
         *
         *     Needs the right `issue.add_assist`.
         */
        post: operations["add_assistIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/answer_assist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 协办答复: answer as assisting unit
         * @description 协办结果并入案卷
         *
         *     Needs the right `issue.answer_assist`.
         */
        post: operations["answer_assistIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 拆分: split
         * @description 分给几个单位，各有时限；全部反馈后才核查
         *
         *     Needs the right `issue.split`.
         */
        post: operations["splitIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/respond_part": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 反馈部分: respond for a part
         * @description 本部分办完；最后一部分办完后主办反馈
         *
         *     Needs the right `issue.respond_part`.
         */
        post: operations["respond_partIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/return_part": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 退回部分: return a part
         * @description 本部分暂无承办单位，等本级网格中心改派；时限照走
         *
         *     Needs the right `issue.return_part`.
         */
        post: operations["return_partIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/assign_part": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 改派部分: assign a part
         * @description 把未反馈的部分交给另一单位，时限照走
         *
         *     Needs the right `issue.assign_part`.
         */
        post: operations["assign_partIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/cancel_part": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 取消部分: cancel a part
         * @description 本部分不再需要，时限停；其余部分不变
         *
         *     Needs the right `issue.cancel_part`.
         */
        post: operations["cancel_partIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/respond": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 反馈: respond
         * @description 停处置时钟，交原网格核查（不需现场核查的转待结案）
         *
         *     Needs the right `issue.respond`.
         */
        post: operations["respondIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/send_to_verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 发起核查: send to verify
         * @description 交原网格现场核查
         *
         *     Needs the right `issue.send_to_verify`.
         */
        post: operations["send_to_verifyIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 核查: verify
         * @description 一致则待结案，不一致则返工
         *
         *     Needs the right `issue.verify`.
         */
        post: operations["verifyIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/rework": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 返工: rework
         * @description 交回主办单位，计返工一次，处置时钟接着走
         *
         *     Needs the right `issue.rework`.
         */
        post: operations["reworkIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 结案: close
         * @description 督办未答复的不能结案；通知上报人，开始评价期；同案一并结案
         *
         *     Needs the right `issue.close`.
         */
        post: operations["closeIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 评价: rate
         * @description 上报人评价，记入综合评价
         *
         *     Needs the right `issue.rate`.
         */
        post: operations["rateIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 重办: reopen
         * @description 期限内重办，落到原主办单位，另起时钟
         *
         *     Needs the right `issue.reopen`.
         */
        post: operations["reopenIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/evaluate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 综合评价: evaluate
         * @description 第七步完成
         *
         *     Needs the right `issue.evaluate`.
         */
        post: operations["evaluateIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤回: withdraw
         * @description 上报人撤回，案件结束
         *
         *     Needs the right `issue.withdraw`.
         */
        post: operations["withdrawIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 催办: urge
         * @description 提醒下一步的负责人，计次
         *
         *     Needs the right `issue.urge`.
         */
        post: operations["urgeIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/supervise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 督办: supervise
         * @description 上级督办，必须在时限内答复
         *
         *     Needs the right `issue.supervise`.
         */
        post: operations["superviseIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/answer_supervision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 答复督办: answer supervision
         * @description 停督办答复时钟
         *
         *     Needs the right `issue.answer_supervision`.
         */
        post: operations["answer_supervisionIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 合并: merge
         * @description 作为同案并入主案，随主案结案，每位上报人都会收到通知
         *
         *     Needs the right `issue.merge`.
         */
        post: operations["mergeIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 取消合并: unmerge
         * @description 恢复为独立案件，回到并案前的阶段
         *
         *     Needs the right `issue.unmerge`.
         */
        post: operations["unmergeIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/correct_class": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 更正类别: correct class
         * @description 时限按新类别换算，已走的时间照算；派遣规则另有所指的，说明依据，重新派遣一次
         *
         *     Needs the right `issue.correct_class`.
         */
        post: operations["correct_classIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/correct_place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 更正地点: correct place
         * @description 换到新的网格，同区内有效；派遣规则另有所指的，重新派遣一次
         *
         *     Needs the right `issue.correct_place`.
         */
        post: operations["correct_placeIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/move_rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 换用规则版本: move to rules in force
         * @description 改用现行规则与日历，已走的时间照算，记入时限历史
         *
         *     Needs the right `issue.move_rules`.
         */
        post: operations["move_rulesIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}/commands/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 备注: note
         * @description 补充情况与照片，不改变步骤；提到的人会收到消息，只能提到本案的经办人员
         *
         *     Needs the right `issue.note`.
         */
        post: operations["noteIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/demo-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts of a demo city; empty elsewhere
         * @description Accounts of a demo city; empty elsewhere.
         *
         *     Open to all.
         */
        get: operations["listDemoAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was told to the queues of this post and to its holder, newest first
         * @description What was told to the queues of this post and to its holder, newest first.
         *
         *     For everybody signed in.
         */
        get: operations["listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark notices as read
         * @description Mark notices as read.
         *
         *     For everybody signed in.
         */
        post: operations["markNoticesRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Areas directly below one, or with `here` the caller’s own area
         * @description Areas directly below one, or with `here` the caller’s own area.
         *
         *     Needs the right `area.read`.
         */
        get: operations["listAreas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/areas/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One area with the names above it
         * @description One area with the names above it.
         *
         *     Needs the right `area.read`.
         */
        get: operations["getArea"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/areas/{code}/boundary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The boundary of an area as a GeoJSON feature, WGS-84
         * @description The boundary of an area as a GeoJSON feature, WGS-84.
         *
         *     Needs the right `area.read`.
         */
        get: operations["getAreaBoundary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Places for a report by name or code; those near the caller’s area first
         * @description Places for a report by name or code; those near the caller’s area first.
         *
         *     Needs the right `area.read`.
         */
        get: operations["findPlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/places/at": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The grid of a point, or the nearest within 200 metres
         * @description The grid of a point, or the nearest within 200 metres.
         *
         *     Needs the right `area.read`.
         */
        get: operations["findPlaceAt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tiles/{z}/{x}/{y}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Vector tile of the whole area map: source layers divisions, grids and their labels
         * @description Vector tile of the whole area map: source layers divisions, grids and their labels.
         *
         *     Needs the right `area.read`.
         */
        get: operations["mapTile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tiles/{set}/{z}/{x}/{y}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Vector tile of one level: districts, streets, communities or grids
         * @description Vector tile of one level: districts, streets, communities or grids.
         *
         *     Needs the right `area.read`.
         */
        get: operations["areaTile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/areas/imports/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import divisions (CSV, XLSX), grids, outlines or unit grids (GeoJSON, also gzip)
         * @description With dryRun nothing is written and the difference is told. The same file twice changes nothing. Divisions and grids that a complete file does not name end on the day where `endMissing` says so; open matters go along with the ground, or the area stays and the reason is told.
         *
         *     Needs the right `area.import`.
         */
        post: operations["importAreas"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grid-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Grid plans of the caller’s area, newest first
         * @description Grid plans of the caller’s area, newest first.
         *
         *     Needs the right `area.read`.
         */
        get: operations["listGridPlans"];
        put?: never;
        /**
         * Draw a plan: every grid that shall hold in the communities it touches
         * @description Draw a plan: every grid that shall hold in the communities it touches.
         *
         *     Needs the right `area.draw`.
         */
        post: operations["drawGridPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grid-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A plan with its grids, what it changes, what speaks against it and who did what
         * @description A plan with its grids, what it changes, what speaks against it and who did what.
         *
         *     Needs the right `area.read`.
         */
        get: operations["getGridPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grid-plans/{id}/grids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Draw the grids of a draft anew
         * @description Draw the grids of a draft anew.
         *
         *     Needs the right `area.draw`.
         */
        put: operations["redrawGridPlan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grid-plans/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The street hands the plan in
         * @description The street hands the plan in.
         *
         *     Needs the right `area.draw`.
         */
        post: operations["submitGridPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grid-plans/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The street takes the plan back for good
         * @description The street takes the plan back for good.
         *
         *     Needs the right `area.draw`.
         */
        post: operations["withdrawGridPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grid-plans/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The district agrees
         * @description The district agrees.
         *
         *     Needs the right `area.review`.
         */
        post: operations["reviewGridPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grid-plans/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The district sends the plan back to the street
         * @description The district sends the plan back to the street.
         *
         *     Needs the right `area.review`.
         */
        post: operations["returnGridPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grid-plans/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The city sends the plan back to the street
         * @description The city sends the plan back to the street.
         *
         *     Needs the right `area.file`.
         */
        post: operations["declineGridPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grid-plans/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The city files the plan: its grids hold from the day
         * @description The city files the plan: its grids hold from the day.
         *
         *     Needs the right `area.file`.
         */
        post: operations["fileGridPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Units in the order of their codes
         * @description Units in the order of their codes.
         *
         *     Needs the right `unit.read`.
         */
        get: operations["listUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One unit
         * @description One unit.
         *
         *     Needs the right `unit.read`.
         */
        get: operations["getUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import a table of units
         * @description Import a table of units.
         *
         *     Needs the right `unit.import`.
         */
        post: operations["importUnits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who holds which post in one’s own area; telephone numbers are masked
         * @description Who holds which post in one’s own area; telephone numbers are masked.
         *
         *     Needs the right `people.read`.
         */
        get: operations["listPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One person with all posts and handovers
         * @description One person with all posts and handovers.
         *
         *     Needs the right `people.read`.
         */
        get: operations["getPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The telephone number of one person, for a stated reason
         * @description The telephone number of one person, for a stated reason.
         *
         *     Needs the right `people.read`.
         */
        post: operations["revealPhone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a post over to somebody else, with its tasks
         * @description Hand a post over to somebody else, with its tasks.
         *
         *     Needs the right `people.handover`.
         */
        post: operations["handOverPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a post without anybody taking it over
         * @description End a post without anybody taking it over.
         *
         *     Needs the right `people.handover`.
         */
        post: operations["endPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a person one more post
         * @description Give a person one more post.
         *
         *     Needs the right `account.manage`.
         */
        post: operations["grantPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import a roster: one row is one post of one person
         * @description Import a roster: one row is one post of one person.
         *
         *     Needs the right `people.import`.
         */
        post: operations["importRoster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole roster of a day as a table that can be imported again
         * @description The whole roster of a day as a table that can be imported again.
         *
         *     Needs the right `people.import`.
         */
        get: operations["exportRoster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events as they happen, as server-sent events
         * @description Each message is a CloudEvent (JSON) about a matter within the reach of the token. Opened again with `Last-Event-ID` (or `after`) it goes on where it was and misses nothing. It ends every ten minutes; clients open it again. A comment comes every 15 seconds where nothing happens.
         *
         *     Needs the right `issue.read`.
         */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Webhooks of the city, newest first
         * @description Webhooks of the city, newest first.
         *
         *     Needs the right `system.operate`.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Have a program told of events
         * @description Each event is posted as a CloudEvent (`application/cloudevents+json`), signed by the Standard Webhooks scheme, and sent again with growing pauses until it is answered with 2xx. The secret is in this answer and nowhere else.
         *
         *     Needs the right `system.operate`.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One webhook
         * @description One webhook.
         *
         *     Needs the right `system.operate`.
         */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /**
         * Remove a webhook with what waits for it
         * @description Remove a webhook with what waits for it.
         *
         *     Needs the right `system.operate`.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /**
         * Change a webhook, pause it or let it go on
         * @description What was not sent while it was paused is sent when it goes on.
         *
         *     Needs the right `system.operate`.
         */
        patch: operations["changeWebhook"];
        trace?: never;
    };
    "/api/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a program told of events
         * @description Each event is posted as a CloudEvent (`application/cloudevents+json`), signed by the Standard Webhooks scheme, and sent again with growing pauses until it is answered with 2xx. The secret is in this answer and nowhere else.
         *
         *     Needs the right `system.operate`.
         */
        post: operations["createWebhookUnversioned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was sent to a webhook or waits for it, newest first
         * @description `dead` were given up after nine attempts. What has ended is kept for 30 days.
         *
         *     Needs the right `system.operate`.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test event now and tell how it went
         * @description Send a test event now and tell how it went.
         *
         *     Needs the right `system.operate`.
         */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries/{eventId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send one event again
         * @description Send one event again.
         *
         *     Needs the right `system.operate`.
         */
        post: operations["resendDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send everything again that was given up
         * @description Send everything again that was given up.
         *
         *     Needs the right `system.operate`.
         */
        post: operations["resendDeadDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send everything again from a moment on
         * @description With the ids it had; a receiver that keeps ids takes nothing twice.
         *
         *     Needs the right `system.operate`.
         */
        post: operations["replayEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The category trees in force, parents before children
         * @description The category trees in force, parents before children.
         *
         *     Needs the right `rules.read`.
         */
        get: operations["listClasses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A class with its opening conditions, limits and closing conditions
         * @description A class with its opening conditions, limits and closing conditions.
         *
         *     Needs the right `rules.read`.
         */
        get: operations["getClass"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/code-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The choices of every list, in their order
         * @description The choices of every list, in their order.
         *
         *     For everybody signed in.
         */
        get: operations["listCodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/standards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Opening conditions with their limits, by class; a text finds in names and conditions
         * @description Opening conditions with their limits, by class; a text finds in names and conditions.
         *
         *     Needs the right `rules.read`.
         */
        get: operations["listStandards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Windows of working time, and the days on which Monday to Friday does not hold
         * @description Windows of working time, and the days on which Monday to Friday does not hold.
         *
         *     Needs the right `rules.read`.
         */
        get: operations["getCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The settings of the loop in force
         * @description The settings of the loop in force.
         *
         *     Needs the right `rules.read`.
         */
        get: operations["getPolicy"];
        /**
         * Change the settings of the loop from a day on
         * @description Matters filed before keep the settings they were filed under.
         *
         *     Needs the right `rules.edit`.
         */
        put: operations["setPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who changed the rules when and why, newest first
         * @description Who changed the rules when and why, newest first.
         *
         *     Needs the right `rules.read`.
         */
        get: operations["listRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/code-lists/{list}/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Add or change one choice of a list from a day on
         * @description Add or change one choice of a list from a day on.
         *
         *     Needs the right `rules.edit`.
         */
        put: operations["setCode"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duty-list/{classCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put a class on the duty list, so that grid workers may be given it
         * @description Put a class on the duty list, so that grid workers may be given it.
         *
         *     Needs the right `rules.edit`.
         */
        put: operations["setDuty"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End classes, standards, choices, duties or routing rules from a day on
         * @description End classes, standards, choices, duties or routing rules from a day on.
         *
         *     Needs the right `rules.edit`.
         */
        post: operations["endRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/standards/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import a table of opening conditions with their limits
         * @description Import a table of opening conditions with their limits.
         *
         *     Needs the right `rules.edit`.
         */
        post: operations["importStandards"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/categories/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import a tree of categories
         * @description Import a tree of categories.
         *
         *     Needs the right `rules.edit`.
         */
        post: operations["importCategories"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/calendar/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import the days on which Monday to Friday does not hold
         * @description Import the days on which Monday to Friday does not hold.
         *
         *     Needs the right `rules.edit`.
         */
        post: operations["importCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many rows an import has read, by its Idempotency-Key; 0 for one not begun
         * @description How many rows an import has read, by its Idempotency-Key; 0 for one not begun.
         *
         *     For everybody signed in.
         */
        get: operations["getImportProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The dispatch table with past and planned versions, and what should be looked at
         * @description The dispatch table with past and planned versions, and what should be looked at.
         *
         *     Needs the right `rules.read`.
         */
        get: operations["listRoutingRules"];
        /**
         * Add rules, or change those of the same id from their day on
         * @description Add rules, or change those of the same id from their day on.
         *
         *     Needs the right `routing.edit`.
         */
        put: operations["saveRoutingRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing-rules/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What would happen to a matter of this class at this place, and why
         * @description What would happen to a matter of this class at this place, and why.
         *
         *     Needs the right `rules.read`.
         */
        post: operations["dryRunRouting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing-rules/what-would-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What changed rules would have done with the matters of a past time
         * @description What changed rules would have done with the matters of a past time.
         *
         *     Needs the right `routing.edit`.
         */
        post: operations["whatWouldChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rules that decisions for good point to, with their counts
         * @description Rules that decisions for good point to, with their counts.
         *
         *     Needs the right `rules.read`.
         */
        get: operations["listRoutingProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing-proposals/{key}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adopt a proposed rule or decline it
         * @description Adopt a proposed rule or decline it.
         *
         *     Needs the right `routing.edit`.
         */
        post: operations["decideRoutingProposal"];
        delete?: never;
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
        /** @description It was there and is kept no longer */
        Problem410: {
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
    open311Discovery: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of names and errors; Chinese unless English is preferred
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /**
                 * @description The format of the path
                 * @example json
                 */
                format: "xml" | "json";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where the endpoints of Open311 are and what they speak */
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
                    "text/xml": unknown;
                    "application/json": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    open311Services: {
        parameters: {
            query?: {
                /** @description Taken and not needed: there is one jurisdiction */
                jurisdiction_id?: string;
            };
            header?: {
                /**
                 * @description Language of names and errors; Chinese unless English is preferred
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /**
                 * @description The format of the path
                 * @example json
                 */
                format: "xml" | "json";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Kinds of requests that can be sent in */
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
                    "text/xml": unknown;
                    "application/json": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    open311Service: {
        parameters: {
            query?: {
                /** @description Taken and not needed: there is one jurisdiction */
                jurisdiction_id?: string;
            };
            header?: {
                /**
                 * @description Language of names and errors; Chinese unless English is preferred
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /**
                 * @description The code of the path
                 * @example C-01-01
                 */
                code: string;
                /**
                 * @description The format of the path
                 * @example json
                 */
                format: "xml" | "json";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Attributes asked for with one kind of request */
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
                    "text/xml": unknown;
                    "application/json": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    open311Requests: {
        parameters: {
            query?: {
                /** @description Taken and not needed: there is one jurisdiction */
                jurisdiction_id?: string;
                /** @description Ids, separated by commas; dates and other filters are then passed over */
                service_request_id?: string;
                /** @description Codes of services, separated by commas */
                service_code?: string;
                /** @description open, closed or both */
                status?: string;
                /** @description Requested at this moment or later */
                start_date?: string;
                /** @description Requested at this moment or before */
                end_date?: string;
                /** @description Updated at this moment or later */
                updated_after?: string;
                /** @description Updated at this moment or before */
                updated_before?: string;
                /** @description west,south,east,north in degrees WGS-84 */
                bbox?: string;
                /** @description `true` adds extended_attributes */
                extensions?: string;
                /** @description Page, from 1 */
                page?: string;
                /** @description Rows of a page, at most 1000 */
                page_size?: string;
            };
            header?: {
                /**
                 * @description Language of names and errors; Chinese unless English is preferred
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /**
                 * @description The format of the path
                 * @example json
                 */
                format: "xml" | "json";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Requests, newest first */
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
                    "text/xml": unknown;
                    "application/json": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    open311SendRequest: {
        parameters: {
            query?: {
                /** @description Taken and not needed: there is one jurisdiction */
                jurisdiction_id?: string;
                /** @description The key */
                api_key?: string;
            };
            header?: {
                /** @description The content-type of the header */
                "content-type"?: string;
                /** @description The key */
                "x-api-key"?: string;
                /** @description The idempotency-key of the header */
                "idempotency-key"?: string;
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
                 * @description The format of the path
                 * @example json
                 */
                format: "xml" | "json";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": unknown;
                "multipart/form-data": unknown;
            };
        };
        responses: {
            /** @description Send a request in */
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
                    "text/xml": unknown;
                    "application/json": unknown;
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
            507: components["responses"]["Problem507"];
        };
    };
    open311Request: {
        parameters: {
            query?: {
                /** @description Taken and not needed: there is one jurisdiction */
                jurisdiction_id?: string;
                /** @description `true` */
                extensions?: string;
            };
            header?: {
                /**
                 * @description Language of names and errors; Chinese unless English is preferred
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /**
                 * @description The id of the path
                 * @example 990106-20261124-0001
                 */
                id: string;
                /**
                 * @description The format of the path
                 * @example json
                 */
                format: "xml" | "json";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One request, as a list of one */
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
                    "text/xml": unknown;
                    "application/json": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    open311Token: {
        parameters: {
            query?: {
                /** @description Taken and not needed: there is one jurisdiction */
                jurisdiction_id?: string;
            };
            header?: {
                /**
                 * @description Language of names and errors; Chinese unless English is preferred
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /**
                 * @description The id of the path
                 * @example 990106-20261124-0001
                 */
                id: string;
                /**
                 * @description The format of the path
                 * @example json
                 */
                format: "xml" | "json";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request of a token */
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
                    "text/xml": unknown;
                    "application/json": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    open311Updates: {
        parameters: {
            query?: {
                /** @description Taken and not needed: there is one jurisdiction */
                jurisdiction_id?: string;
                /** @description Of one request only */
                service_request_id?: string;
                /** @description Updated at this moment or later */
                start_date?: string;
                /** @description Updated at this moment or before */
                end_date?: string;
                /** @description Page, from 1 */
                page?: string;
                /** @description Rows of a page, at most 1000 */
                page_size?: string;
            };
            header?: {
                /**
                 * @description Language of names and errors; Chinese unless English is preferred
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /**
                 * @description The format of the path
                 * @example json
                 */
                format: "xml" | "json";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What happened to requests, oldest first */
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
                    "text/xml": unknown;
                    "application/json": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    open311SendUpdate: {
        parameters: {
            query?: {
                /** @description Taken and not needed: there is one jurisdiction */
                jurisdiction_id?: string;
                /** @description The key */
                api_key?: string;
            };
            header?: {
                /** @description The content-type of the header */
                "content-type"?: string;
                /** @description The key */
                "x-api-key"?: string;
                /** @description The idempotency-key of the header */
                "idempotency-key"?: string;
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
                 * @description The format of the path
                 * @example json
                 */
                format: "xml" | "json";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": unknown;
                "multipart/form-data": unknown;
            };
        };
        responses: {
            /** @description Tell what happened to a request */
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
                    "text/xml": unknown;
                    "application/json": unknown;
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
            507: components["responses"]["Problem507"];
        };
    };
    listPublicMatters: {
        parameters: {
            query?: {
                /**
                 * @description The area of the query
                 * @example 370602001
                 */
                area?: string;
                /** @description The class of the query */
                class?: string;
                /** @description The which of the query */
                which?: "all" | "open" | "done" | "overdue" | "week-in-time" | "week-late" | "week-open";
                /**
                 * @description west,south,east,north in degrees
                 * @example 119,36,120,37
                 */
                bbox?: string;
                /** @description `next` of the page before */
                cursor?: string;
                /** @description The limit of the query */
                limit?: number;
            };
            header?: {
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
            /** @description Public matters of an area, newest first, without personal data */
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
                            /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                            id: string;
                            number: string;
                            shortNumber: string;
                            className: string;
                            place: string;
                            street: string;
                            text: string | null;
                            /** @enum {string} */
                            stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                            /** Format: int32 */
                            done: number;
                            /** Format: int32 */
                            now: number | null;
                            unit: string | null;
                            /** @enum {string} */
                            clock: "ok" | "soon" | "due" | "over" | "paused" | "none" | "met" | "late";
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            dueAt: number | null;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            reportedAt: number;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            closedAt: number | null;
                            /** Format: int32 */
                            fellows: number;
                            point: {
                                /** @example 121.391 */
                                longitude: number;
                                /** @example 37.539 */
                                latitude: number;
                            } | null;
                            photos: {
                                /**
                                 * Format: uuid
                                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                                 */
                                id: string;
                                url: string;
                                thumbnail: string;
                                /** @enum {string} */
                                when: "before" | "after";
                                /**
                                 * Format: int64
                                 * @example 1795500000000
                                 */
                                at: number;
                                published: boolean;
                            }[];
                        }[];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    reportByResident: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Id of the command (uuid v7) made by the client; sent again it gives the same answer again
                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                "Idempotency-Key": components["parameters"]["CommandId"];
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
                    nature: "complaint" | "help" | "suggestion" | "report";
                    classCode?: string;
                    description: string;
                    place: {
                        /** @example 滨河路12号 */
                        text: string;
                        grid?: string;
                        community?: string;
                        /** @example 121.391 */
                        lon?: number;
                        /** @example 37.539 */
                        lat?: number;
                    };
                    files?: string[];
                    contact?: {
                        /** @enum {string} */
                        channel: "sms" | "email";
                        /** @example 13800001234 */
                        to: string;
                    };
                    solution: {
                        salt: string;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        until: number;
                        sign: string;
                        /** Format: int32 */
                        nonce: number;
                    };
                };
            };
        };
        responses: {
            /** @description Report a matter; answers its number and the secret to follow it by */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        shortNumber: string;
                        secret: string;
                        next: {
                            who: string;
                            person: string;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            dueAt: number | null;
                        } | null;
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
    listPublicPins: {
        parameters: {
            query: {
                /**
                 * @description west,south,east,north in degrees
                 * @example 119,36,120,37
                 */
                bbox: string;
            };
            header?: {
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
            /** @description Where public matters are open in a map section */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        /** @example 121.391 */
                        longitude: number;
                        /** @example 37.539 */
                        latitude: number;
                        late: boolean;
                    }[];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    showPublicMatter: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of names and errors; Chinese unless English is preferred
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /**
                 * @description The id of the path
                 * @example 990106.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One public matter, without personal data */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        shortNumber: string;
                        className: string;
                        place: string;
                        street: string;
                        text: string | null;
                        /** @enum {string} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        done: number;
                        /** Format: int32 */
                        now: number | null;
                        unit: string | null;
                        /** @enum {string} */
                        clock: "ok" | "soon" | "due" | "over" | "paused" | "none" | "met" | "late";
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        dueAt: number | null;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        reportedAt: number;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        closedAt: number | null;
                        /** Format: int32 */
                        fellows: number;
                        point: {
                            /** @example 121.391 */
                            longitude: number;
                            /** @example 37.539 */
                            latitude: number;
                        } | null;
                        photos: {
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            id: string;
                            url: string;
                            thumbnail: string;
                            /** @enum {string} */
                            when: "before" | "after";
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            at: number;
                            published: boolean;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    portalSummary: {
        parameters: {
            query?: {
                /**
                 * @description The area of the query
                 * @example 370602001
                 */
                area?: string;
            };
            header?: {
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
            /** @description How the public matters due in the last seven days fared */
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
                         * Format: int64
                         * @example 1795500000000
                         */
                        from: number;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        to: number;
                        /** Format: int32 */
                        due: number;
                        /** Format: int32 */
                        inTime: number;
                        /** Format: int32 */
                        late: number;
                        /** Format: int32 */
                        open: number;
                        /** Format: int32 */
                        openNow: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getPublicPhoto: {
        parameters: {
            query?: {
                /** @description The size of the query */
                size?: "full" | "thumb";
            };
            header?: {
                /** @description The if-none-match of the header */
                "if-none-match"?: string;
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
            /** @description A photo that a person has let out to everybody */
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
                    "image/*": unknown;
                };
            };
            /** @description Elsewhere */
            304: {
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    portalAbout: {
        parameters: {
            query?: never;
            header?: {
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
            /** @description What the pages of residents need to know of the city */
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
                        city: string;
                        hotline: string;
                        /** Format: int32 */
                        reopenDays: number;
                        districts: {
                            /** @example 370602001 */
                            code: string;
                            name: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listPortalClasses: {
        parameters: {
            query?: never;
            header?: {
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
            /** @description Classes of matters to choose from, and which may be reported without leaving an address */
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
                        code: string;
                        name: string;
                        group: string;
                        /** @description May be reported without leaving an address */
                        anonymous: boolean;
                    }[];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    gridStaff: {
        parameters: {
            query: {
                /**
                 * @description The grid of the query
                 * @example 370602001
                 */
                grid: string;
            };
            header?: {
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
            /** @description Who serves a grid, as posted on its board: posts and names, and the telephone of the office */
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
                        grid: {
                            /** @example 370602001 */
                            code: string;
                            name: string;
                            /** @enum {string} */
                            level: "city" | "district" | "street" | "community" | "grid";
                            point: {
                                /** @example 121.391 */
                                longitude: number;
                                /** @example 37.539 */
                                latitude: number;
                            } | null;
                            inside: string;
                        };
                        people: {
                            post: string;
                            postEn: string;
                            name: string;
                            area: string;
                        }[];
                        office: {
                            area: string;
                            phone: string;
                            hours: string;
                        } | null;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listPublicNotices: {
        parameters: {
            query?: {
                /**
                 * @description The area of the query
                 * @example 370602001
                 */
                area?: string;
            };
            header?: {
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
            /** @description Public notices that hold now, for an area and those it lies in */
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
                        /** @example 370602001 */
                        area: string;
                        areaName: string;
                        title: string;
                        body: string;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        from: number;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        until: number | null;
                    }[];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listPortalAreas: {
        parameters: {
            query?: {
                /**
                 * @description The parent of the query
                 * @example 370602001
                 */
                parent?: string;
            };
            header?: {
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
            /** @description Areas directly inside one; districts without one */
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
                        /** @example 370602001 */
                        code: string;
                        name: string;
                        /** @enum {string} */
                        level: "city" | "district" | "street" | "community" | "grid";
                        point: {
                            /** @example 121.391 */
                            longitude: number;
                            /** @example 37.539 */
                            latitude: number;
                        } | null;
                    }[];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    findPortalPlaces: {
        parameters: {
            query: {
                /** @description The q of the query */
                q: string;
            };
            header?: {
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
            /** @description Streets, communities and grids by name or code */
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
                        /** @example 370602001 */
                        code: string;
                        name: string;
                        /** @enum {string} */
                        level: "city" | "district" | "street" | "community" | "grid";
                        point: {
                            /** @example 121.391 */
                            longitude: number;
                            /** @example 37.539 */
                            latitude: number;
                        } | null;
                        inside: string;
                    }[];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    findPortalPlaceAt: {
        parameters: {
            query: {
                /**
                 * @description The longitude of the query
                 * @example 121.391
                 */
                longitude: number;
                /**
                 * @description The latitude of the query
                 * @example 37.539
                 */
                latitude: number;
            };
            header?: {
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
            /** @description The grid of a point, or the nearest within 200 metres */
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
                        /** @example 370602001 */
                        code: string;
                        name: string;
                        /** @enum {string} */
                        level: "city" | "district" | "street" | "community" | "grid";
                        point: {
                            /** @example 121.391 */
                            longitude: number;
                            /** @example 37.539 */
                            latitude: number;
                        } | null;
                        inside: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    portalOutline: {
        parameters: {
            query?: {
                /**
                 * @description The area of the query
                 * @example 370602001
                 */
                area?: string;
            };
            header?: {
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
            /** @description Outlines of the areas inside one, simplified for small maps, WGS-84 */
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
                        areas: {
                            /** @example 370602001 */
                            code: string;
                            name: string;
                            point: {
                                /** @example 121.391 */
                                longitude: number;
                                /** @example 37.539 */
                                latitude: number;
                            } | null;
                            rings: [
                                number,
                                number
                            ][][];
                        }[];
                        /** @description Boundaries are invented and must be shown as such */
                        synthetic: boolean;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    portalChallenge: {
        parameters: {
            query?: never;
            header?: {
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
            /** @description A sum to work out before something is sent */
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
                        salt: string;
                        /** Format: int32 */
                        bits: number;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        until: number;
                        sign: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    sendPortalPhoto: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The portal-draft of the header
                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                "portal-draft": string;
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
                "image/jpeg": unknown;
                "image/png": unknown;
                "image/webp": unknown;
                "image/heic": unknown;
                "image/heif": unknown;
            };
        };
        responses: {
            /** @description Send a photo for a report or an addition */
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
                        /** Format: int32 */
                        bytes: number;
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
            507: components["responses"]["Problem507"];
        };
    };
    advisePortal: {
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
                    text: string;
                    place?: {
                        /** @example 滨河路12号 */
                        text: string;
                        grid?: string;
                        community?: string;
                        /** @example 121.391 */
                        lon?: number;
                        /** @example 37.539 */
                        lat?: number;
                    };
                    classCode?: string;
                };
            };
        };
        responses: {
            /** @description Likely classes for a text, similar open matters near a place, who comes by when */
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
                        classes: {
                            code: string;
                            name: string;
                            words: string[];
                        }[];
                        same: {
                            /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                            id: string;
                            number: string;
                            shortNumber: string;
                            className: string;
                            place: string;
                            street: string;
                            text: string | null;
                            /** @enum {string} */
                            stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                            /** Format: int32 */
                            done: number;
                            /** Format: int32 */
                            now: number | null;
                            unit: string | null;
                            /** @enum {string} */
                            clock: "ok" | "soon" | "due" | "over" | "paused" | "none" | "met" | "late";
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            dueAt: number | null;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            reportedAt: number;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            closedAt: number | null;
                            /** Format: int32 */
                            fellows: number;
                            point: {
                                /** @example 121.391 */
                                longitude: number;
                                /** @example 37.539 */
                                latitude: number;
                            } | null;
                            photos: {
                                /**
                                 * Format: uuid
                                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                                 */
                                id: string;
                                url: string;
                                thumbnail: string;
                                /** @enum {string} */
                                when: "before" | "after";
                                /**
                                 * Format: int64
                                 * @example 1795500000000
                                 */
                                at: number;
                                published: boolean;
                            }[];
                            /** Format: int32 */
                            metres: number;
                            mayJoin: boolean;
                        }[];
                        next: {
                            who: string;
                            person: string;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            dueAt: number;
                        } | null;
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
    joinMatter: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Id of the command (uuid v7) made by the client; sent again it gives the same answer again
                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                "Idempotency-Key": components["parameters"]["CommandId"];
                /**
                 * @description Language of names and errors; Chinese unless English is preferred
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /**
                 * @description The id of the path
                 * @example 990106.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    contact?: {
                        /** @enum {string} */
                        channel: "sms" | "email";
                        /** @example 13800001234 */
                        to: string;
                    };
                    solution: {
                        salt: string;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        until: number;
                        sign: string;
                        /** Format: int32 */
                        nonce: number;
                    };
                };
            };
        };
        responses: {
            /** @description Join an open matter as one who met the same; answers a secret of one’s own */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        shortNumber: string;
                        secret: string;
                        next: {
                            who: string;
                            person: string;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            dueAt: number | null;
                        } | null;
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
    openMatter: {
        parameters: {
            query?: never;
            header?: {
                /** @description The cookie of the header */
                cookie?: string;
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
                    /** @example 1124-0131 */
                    number: string;
                    /** @example 7K3MQ2 */
                    secret?: string;
                };
            };
        };
        responses: {
            /** @description A matter by its number and secret; by the number alone only what is public of it */
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
                        own: {
                            matter: {
                                /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                                id: string;
                                number: string;
                                shortNumber: string;
                                className: string;
                                place: string;
                                street: string;
                                text: string | null;
                                /** @enum {string} */
                                stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                                /** Format: int32 */
                                done: number;
                                /** Format: int32 */
                                now: number | null;
                                unit: string | null;
                                /** @enum {string} */
                                clock: "ok" | "soon" | "due" | "over" | "paused" | "none" | "met" | "late";
                                /**
                                 * Format: int64
                                 * @example 1795500000000
                                 */
                                dueAt: number | null;
                                /**
                                 * Format: int64
                                 * @example 1795500000000
                                 */
                                reportedAt: number;
                                /**
                                 * Format: int64
                                 * @example 1795500000000
                                 */
                                closedAt: number | null;
                                /** Format: int32 */
                                fellows: number;
                                point: {
                                    /** @example 121.391 */
                                    longitude: number;
                                    /** @example 37.539 */
                                    latitude: number;
                                } | null;
                                photos: {
                                    /**
                                     * Format: uuid
                                     * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                                     */
                                    id: string;
                                    url: string;
                                    thumbnail: string;
                                    /** @enum {string} */
                                    when: "before" | "after";
                                    /**
                                     * Format: int64
                                     * @example 1795500000000
                                     */
                                    at: number;
                                    published: boolean;
                                }[];
                            };
                            /** @enum {string} */
                            role: "reporter" | "fellow";
                            title: string;
                            description: string;
                            next: {
                                who: string;
                                person: string;
                                command: string;
                                /**
                                 * Format: int64
                                 * @example 1795500000000
                                 */
                                dueAt: number | null;
                                /** @enum {string} */
                                clock: "ok" | "soon" | "due" | "over" | "paused" | "none" | "met" | "late";
                            } | null;
                            why: string[];
                            happened: {
                                kind: string;
                                /**
                                 * Format: int64
                                 * @example 1795500000000
                                 */
                                at: number;
                                who: string;
                                unit: string;
                                text: string;
                                /**
                                 * Format: int64
                                 * @example 1795500000000
                                 */
                                until: number | null;
                                yes: boolean | null;
                            }[];
                            can: {
                                /** @enum {string} */
                                command: "accept" | "decline" | "object" | "decide_objection" | "confirm" | "file" | "settle" | "dispatch" | "acknowledge" | "hand_over" | "return" | "redispatch" | "recall" | "rule" | "escalate" | "send_down" | "transfer" | "ask_extension" | "decide_extension" | "ask_suspension" | "decide_suspension" | "resume" | "add_assist" | "answer_assist" | "split" | "respond_part" | "return_part" | "assign_part" | "cancel_part" | "respond" | "send_to_verify" | "verify" | "rework" | "close" | "rate" | "reopen" | "evaluate" | "withdraw" | "urge" | "supervise" | "answer_supervision" | "merge" | "unmerge" | "correct_class" | "correct_place" | "move_rules" | "note";
                                allowed: boolean;
                                why: string;
                            }[];
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            reopenUntil: number | null;
                            answered: {
                                solved: string;
                                satisfaction: string;
                            } | null;
                            master: string | null;
                            told: string | null;
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            draft: string;
                        };
                        open: null;
                    } | {
                        own: null;
                        open: {
                            /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                            id: string;
                            number: string;
                            shortNumber: string;
                            className: string;
                            place: string;
                            street: string;
                            text: string | null;
                            /** @enum {string} */
                            stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                            /** Format: int32 */
                            done: number;
                            /** Format: int32 */
                            now: number | null;
                            unit: string | null;
                            /** @enum {string} */
                            clock: "ok" | "soon" | "due" | "over" | "paused" | "none" | "met" | "late";
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            dueAt: number | null;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            reportedAt: number;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            closedAt: number | null;
                            /** Format: int32 */
                            fellows: number;
                            point: {
                                /** @example 121.391 */
                                longitude: number;
                                /** @example 37.539 */
                                latitude: number;
                            } | null;
                            photos: {
                                /**
                                 * Format: uuid
                                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                                 */
                                id: string;
                                url: string;
                                thumbnail: string;
                                /** @enum {string} */
                                when: "before" | "after";
                                /**
                                 * Format: int64
                                 * @example 1795500000000
                                 */
                                at: number;
                                published: boolean;
                            }[];
                        }[];
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
    showOwnMatter: {
        parameters: {
            query?: never;
            header?: {
                /** @description The cookie of the header */
                cookie?: string;
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
                 * @example 990106.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example 7K3MQ2 */
                    secret?: string;
                };
            };
        };
        responses: {
            /** @description One’s own matter, by its secret or signed in */
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
                        matter: {
                            /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                            id: string;
                            number: string;
                            shortNumber: string;
                            className: string;
                            place: string;
                            street: string;
                            text: string | null;
                            /** @enum {string} */
                            stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                            /** Format: int32 */
                            done: number;
                            /** Format: int32 */
                            now: number | null;
                            unit: string | null;
                            /** @enum {string} */
                            clock: "ok" | "soon" | "due" | "over" | "paused" | "none" | "met" | "late";
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            dueAt: number | null;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            reportedAt: number;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            closedAt: number | null;
                            /** Format: int32 */
                            fellows: number;
                            point: {
                                /** @example 121.391 */
                                longitude: number;
                                /** @example 37.539 */
                                latitude: number;
                            } | null;
                            photos: {
                                /**
                                 * Format: uuid
                                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                                 */
                                id: string;
                                url: string;
                                thumbnail: string;
                                /** @enum {string} */
                                when: "before" | "after";
                                /**
                                 * Format: int64
                                 * @example 1795500000000
                                 */
                                at: number;
                                published: boolean;
                            }[];
                        };
                        /** @enum {string} */
                        role: "reporter" | "fellow";
                        title: string;
                        description: string;
                        next: {
                            who: string;
                            person: string;
                            command: string;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            dueAt: number | null;
                            /** @enum {string} */
                            clock: "ok" | "soon" | "due" | "over" | "paused" | "none" | "met" | "late";
                        } | null;
                        why: string[];
                        happened: {
                            kind: string;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            at: number;
                            who: string;
                            unit: string;
                            text: string;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            until: number | null;
                            yes: boolean | null;
                        }[];
                        can: {
                            /** @enum {string} */
                            command: "accept" | "decline" | "object" | "decide_objection" | "confirm" | "file" | "settle" | "dispatch" | "acknowledge" | "hand_over" | "return" | "redispatch" | "recall" | "rule" | "escalate" | "send_down" | "transfer" | "ask_extension" | "decide_extension" | "ask_suspension" | "decide_suspension" | "resume" | "add_assist" | "answer_assist" | "split" | "respond_part" | "return_part" | "assign_part" | "cancel_part" | "respond" | "send_to_verify" | "verify" | "rework" | "close" | "rate" | "reopen" | "evaluate" | "withdraw" | "urge" | "supervise" | "answer_supervision" | "merge" | "unmerge" | "correct_class" | "correct_place" | "move_rules" | "note";
                            allowed: boolean;
                            why: string;
                        }[];
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        reopenUntil: number | null;
                        answered: {
                            solved: string;
                            satisfaction: string;
                        } | null;
                        master: string | null;
                        told: string | null;
                        /**
                         * Format: uuid
                         * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                         */
                        draft: string;
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
    actOnOwnMatter: {
        parameters: {
            query?: never;
            header: {
                /** @description The cookie of the header */
                cookie?: string;
                /**
                 * @description Id of the command (uuid v7) made by the client; sent again it gives the same answer again
                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                "Idempotency-Key": components["parameters"]["CommandId"];
                /**
                 * @description Language of names and errors; Chinese unless English is preferred
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /**
                 * @description The id of the path
                 * @example 990106.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
                /**
                 * @description The command of the path
                 * @example note
                 */
                command: "object" | "note" | "withdraw" | "rate" | "reopen" | "urge";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example 7K3MQ2 */
                    secret?: string;
                    /** @description Why, in plain words */
                    reason?: string;
                    note?: string;
                    files?: string[];
                    /** @enum {string} */
                    solved?: "yes" | "partly" | "no";
                    /** @enum {string} */
                    satisfaction?: "1" | "2" | "3" | "4" | "5";
                };
            };
        };
        responses: {
            /** @description Object, add, withdraw, rate, reopen or urge, by the secret or signed in */
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
                        matter: {
                            /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                            id: string;
                            number: string;
                            shortNumber: string;
                            className: string;
                            place: string;
                            street: string;
                            text: string | null;
                            /** @enum {string} */
                            stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                            /** Format: int32 */
                            done: number;
                            /** Format: int32 */
                            now: number | null;
                            unit: string | null;
                            /** @enum {string} */
                            clock: "ok" | "soon" | "due" | "over" | "paused" | "none" | "met" | "late";
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            dueAt: number | null;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            reportedAt: number;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            closedAt: number | null;
                            /** Format: int32 */
                            fellows: number;
                            point: {
                                /** @example 121.391 */
                                longitude: number;
                                /** @example 37.539 */
                                latitude: number;
                            } | null;
                            photos: {
                                /**
                                 * Format: uuid
                                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                                 */
                                id: string;
                                url: string;
                                thumbnail: string;
                                /** @enum {string} */
                                when: "before" | "after";
                                /**
                                 * Format: int64
                                 * @example 1795500000000
                                 */
                                at: number;
                                published: boolean;
                            }[];
                        };
                        /** @enum {string} */
                        role: "reporter" | "fellow";
                        title: string;
                        description: string;
                        next: {
                            who: string;
                            person: string;
                            command: string;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            dueAt: number | null;
                            /** @enum {string} */
                            clock: "ok" | "soon" | "due" | "over" | "paused" | "none" | "met" | "late";
                        } | null;
                        why: string[];
                        happened: {
                            kind: string;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            at: number;
                            who: string;
                            unit: string;
                            text: string;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            until: number | null;
                            yes: boolean | null;
                        }[];
                        can: {
                            /** @enum {string} */
                            command: "accept" | "decline" | "object" | "decide_objection" | "confirm" | "file" | "settle" | "dispatch" | "acknowledge" | "hand_over" | "return" | "redispatch" | "recall" | "rule" | "escalate" | "send_down" | "transfer" | "ask_extension" | "decide_extension" | "ask_suspension" | "decide_suspension" | "resume" | "add_assist" | "answer_assist" | "split" | "respond_part" | "return_part" | "assign_part" | "cancel_part" | "respond" | "send_to_verify" | "verify" | "rework" | "close" | "rate" | "reopen" | "evaluate" | "withdraw" | "urge" | "supervise" | "answer_supervision" | "merge" | "unmerge" | "correct_class" | "correct_place" | "move_rules" | "note";
                            allowed: boolean;
                            why: string;
                        }[];
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        reopenUntil: number | null;
                        answered: {
                            solved: string;
                            satisfaction: string;
                        } | null;
                        master: string | null;
                        told: string | null;
                        /**
                         * Format: uuid
                         * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                         */
                        draft: string;
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
    getOwnPhoto: {
        parameters: {
            query: {
                /**
                 * @description The until of the query
                 * @example 1795500000000
                 */
                until: number;
                /** @description The sign of the query */
                sign: string;
                /** @description The size of the query */
                size?: "full" | "thumb";
            };
            header?: {
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
            /** @description A photo of one’s own matter, by the address the matter gave */
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
                    "image/*": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    showResident: {
        parameters: {
            query?: never;
            header?: {
                /** @description The cookie of the header */
                cookie?: string;
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
            /** @description One’s own matters, requests and subscriptions */
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
                        contact: string;
                        matters: {
                            /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                            id: string;
                            shortNumber: string;
                            title: string;
                            place: string;
                            stage: string;
                            unit: string | null;
                            /** @enum {string} */
                            role: "reporter" | "fellow";
                            /** @enum {string} */
                            clock: "ok" | "soon" | "due" | "over" | "paused" | "none" | "met" | "late";
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            dueAt: number | null;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            reportedAt: number;
                        }[];
                        requests: {
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            id: string;
                            /** @enum {string} */
                            kind: "correct" | "delete" | "other";
                            text: string;
                            contact: string;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            madeAt: number;
                            /** @example 2026-11-24 */
                            dueOn: string;
                            /** @enum {string} */
                            state: "open" | "done" | "refused";
                            answer: string | null;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            answeredAt: number | null;
                        }[];
                        subscriptions: {
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            id: string;
                            /** @example 370602001 */
                            area: string;
                            areaName: string;
                            confirmed: boolean;
                            key: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    copyResident: {
        parameters: {
            query?: never;
            header?: {
                /** @description The cookie of the header */
                cookie?: string;
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
            /** @description A copy of everything kept of oneself, as a file */
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
                    "application/json": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    areaFeed: {
        parameters: {
            query?: {
                /**
                 * @description The area of the query
                 * @example 370602001
                 */
                area?: string;
            };
            header?: {
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
            /** @description Atom feed of the public matters of an area, the whole city without one */
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
                    "application/atom+xml": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listPhotosToCheck: {
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
            /** @description Photos of public matters that nobody has looked at for faces and plates */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        /**
                         * Format: uuid
                         * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                         */
                        fileId: string;
                        shortNumber: string;
                        className: string;
                        place: string;
                        description: string;
                        text: string | null;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        at: number;
                        /** @enum {string} */
                        when: "before" | "after";
                        url: string;
                    }[];
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
    decidePhoto: {
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
                 * @example 990106.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
                /**
                 * @description The file of the path
                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                file: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    publish: boolean;
                    cover?: {
                        x: number;
                        y: number;
                        width: number;
                        height: number;
                    }[];
                    reason?: string;
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
    setPublicText: {
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
                 * @example 990106.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
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
    listOwnNotices: {
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
            /** @description Public notices that hold now */
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
                        /** @example 370602001 */
                        area: string;
                        areaName: string;
                        title: string;
                        body: string;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        from: number;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        until: number | null;
                    }[];
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
    publishNotice: {
        parameters: {
            query?: never;
            header: {
                /** @description The post to act in, where the person holds several */
                "X-Post"?: components["parameters"]["Post"];
                /**
                 * @description Id of the command (uuid v7) made by the client; sent again it gives the same answer again
                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                "Idempotency-Key": components["parameters"]["CommandId"];
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
                    /** @example 370602001 */
                    area: string;
                    title: string;
                    body: string;
                    /**
                     * Format: int64
                     * @example 1795500000000
                     */
                    until?: number;
                };
            };
        };
        responses: {
            /** @description Publish a notice for an area */
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
    withdrawNotice: {
        parameters: {
            query: {
                /** @description Why, in plain words */
                reason: string;
            };
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
    setOffice: {
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
                 * @description The code of the path
                 * @example 990106012
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    phone: string;
                    hours: string;
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
    sendResidentCode: {
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
                    /** @enum {string} */
                    channel: "sms" | "email";
                    to: string;
                    solution: {
                        salt: string;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        until: number;
                        sign: string;
                        /** Format: int32 */
                        nonce: number;
                    };
                };
            };
        };
        responses: {
            /** @description Send a one-time code to an address */
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
    openResidentSession: {
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
                    /**
                     * Format: uuid
                     * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                     */
                    id: string;
                    code: string;
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
    endResidentSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The cookie of the header */
                cookie?: string;
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
    askAboutOwnData: {
        parameters: {
            query?: never;
            header: {
                /** @description The cookie of the header */
                cookie?: string;
                /**
                 * @description Id of the command (uuid v7) made by the client; sent again it gives the same answer again
                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                "Idempotency-Key": components["parameters"]["CommandId"];
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
                    kind: "correct" | "delete" | "other";
                    text: string;
                };
            };
        };
        responses: {
            /** @description Ask for correction or deletion of one’s own data; a person answers by a day */
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
                        /** @example 2026-11-24 */
                        dueOn: string;
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
    listResidentRequests: {
        parameters: {
            query?: {
                /** @description The answered of the query */
                answered?: boolean;
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
            /** @description What residents ask of their data, nearest day first */
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
                        /** @enum {string} */
                        kind: "correct" | "delete" | "other";
                        text: string;
                        contact: string;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        madeAt: number;
                        /** @example 2026-11-24 */
                        dueOn: string;
                        /** @enum {string} */
                        state: "open" | "done" | "refused";
                        answer: string | null;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        answeredAt: number | null;
                    }[];
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
    answerResidentRequest: {
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
                    done: boolean;
                    /** @description Why, in plain words */
                    answer: string;
                };
            };
        };
        responses: {
            /** @description Answer a request about somebody’s data */
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
                        /** @enum {string} */
                        kind: "correct" | "delete" | "other";
                        text: string;
                        contact: string;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        madeAt: number;
                        /** @example 2026-11-24 */
                        dueOn: string;
                        /** @enum {string} */
                        state: "open" | "done" | "refused";
                        answer: string | null;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        answeredAt: number | null;
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
    subscribeToArea: {
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
                    /** @example 370602001 */
                    area: string;
                    to?: string;
                    push?: {
                        endpoint: string;
                        keys: {
                            p256dh: string;
                            auth: string;
                        };
                    };
                    solution: {
                        salt: string;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        until: number;
                        sign: string;
                        /** Format: int32 */
                        nonce: number;
                    };
                };
            };
        };
        responses: {
            /** @description Subscribe to the news of an area by e-mail (a code is sent) or in this browser */
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
                        key: string;
                        /**
                         * Format: uuid
                         * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                         */
                        code: string | null;
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
    confirmSubscription: {
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
                    /**
                     * Format: uuid
                     * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                     */
                    id: string;
                    code: string;
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
    endSubscription: {
        parameters: {
            query: {
                /** @description The key of the query */
                key: string;
            };
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
                            /** @description Name of the area; that of the city for the whole city */
                            place: string;
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            unitId: string | null;
                            unitName: string | null;
                            /** @description The holder, masked, where the caller stands in for them */
                            deputyFor?: string;
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
                            /** @description Name of the area; that of the city for the whole city */
                            place: string;
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            unitId: string | null;
                            unitName: string | null;
                            /** @description The holder, masked, where the caller stands in for them */
                            deputyFor?: string;
                        }[];
                        rights: ("account.manage" | "area.draw" | "area.file" | "area.import" | "area.read" | "area.review" | "audit.read" | "intake.take" | "issue.accept" | "issue.acknowledge" | "issue.add_assist" | "issue.answer_assist" | "issue.answer_supervision" | "issue.ask_extension" | "issue.ask_suspension" | "issue.assign_part" | "issue.cancel_part" | "issue.close" | "issue.confirm" | "issue.correct_class" | "issue.correct_place" | "issue.decide_extension" | "issue.decide_objection" | "issue.decide_suspension" | "issue.decline" | "issue.dispatch" | "issue.escalate" | "issue.evaluate" | "issue.export" | "issue.file" | "issue.hand_over" | "issue.merge" | "issue.move_rules" | "issue.note" | "issue.object" | "issue.rate" | "issue.read" | "issue.recall" | "issue.redispatch" | "issue.reopen" | "issue.report" | "issue.respond" | "issue.respond_part" | "issue.resume" | "issue.return" | "issue.return_part" | "issue.reveal" | "issue.rework" | "issue.rule" | "issue.send_down" | "issue.send_to_verify" | "issue.settle" | "issue.split" | "issue.supervise" | "issue.transfer" | "issue.unmerge" | "issue.urge" | "issue.verify" | "issue.withdraw" | "knowledge.edit" | "people.handover" | "people.import" | "people.read" | "publication.check" | "resident.answer" | "routing.edit" | "rules.edit" | "rules.read" | "system.operate" | "token.manage" | "unit.import" | "unit.read" | "view.share")[];
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
                            /** @description Name of the area; that of the city for the whole city */
                            place: string;
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            unitId: string | null;
                            unitName: string | null;
                            /** @description The holder, masked, where the caller stands in for them */
                            deputyFor?: string;
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
                            /** @description Name of the area; that of the city for the whole city */
                            place: string;
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            unitId: string | null;
                            unitName: string | null;
                            /** @description The holder, masked, where the caller stands in for them */
                            deputyFor?: string;
                        }[];
                        rights: ("account.manage" | "area.draw" | "area.file" | "area.import" | "area.read" | "area.review" | "audit.read" | "intake.take" | "issue.accept" | "issue.acknowledge" | "issue.add_assist" | "issue.answer_assist" | "issue.answer_supervision" | "issue.ask_extension" | "issue.ask_suspension" | "issue.assign_part" | "issue.cancel_part" | "issue.close" | "issue.confirm" | "issue.correct_class" | "issue.correct_place" | "issue.decide_extension" | "issue.decide_objection" | "issue.decide_suspension" | "issue.decline" | "issue.dispatch" | "issue.escalate" | "issue.evaluate" | "issue.export" | "issue.file" | "issue.hand_over" | "issue.merge" | "issue.move_rules" | "issue.note" | "issue.object" | "issue.rate" | "issue.read" | "issue.recall" | "issue.redispatch" | "issue.reopen" | "issue.report" | "issue.respond" | "issue.respond_part" | "issue.resume" | "issue.return" | "issue.return_part" | "issue.reveal" | "issue.rework" | "issue.rule" | "issue.send_down" | "issue.send_to_verify" | "issue.settle" | "issue.split" | "issue.supervise" | "issue.transfer" | "issue.unmerge" | "issue.urge" | "issue.verify" | "issue.withdraw" | "knowledge.edit" | "people.handover" | "people.import" | "people.read" | "publication.check" | "resident.answer" | "routing.edit" | "rules.edit" | "rules.read" | "system.operate" | "token.manage" | "unit.import" | "unit.read" | "view.share")[];
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
                            /** @description Name of the area; that of the city for the whole city */
                            place: string;
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            unitId: string | null;
                            unitName: string | null;
                            /** @description The holder, masked, where the caller stands in for them */
                            deputyFor?: string;
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
                            /** @description Name of the area; that of the city for the whole city */
                            place: string;
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            unitId: string | null;
                            unitName: string | null;
                            /** @description The holder, masked, where the caller stands in for them */
                            deputyFor?: string;
                        }[];
                        rights: ("account.manage" | "area.draw" | "area.file" | "area.import" | "area.read" | "area.review" | "audit.read" | "intake.take" | "issue.accept" | "issue.acknowledge" | "issue.add_assist" | "issue.answer_assist" | "issue.answer_supervision" | "issue.ask_extension" | "issue.ask_suspension" | "issue.assign_part" | "issue.cancel_part" | "issue.close" | "issue.confirm" | "issue.correct_class" | "issue.correct_place" | "issue.decide_extension" | "issue.decide_objection" | "issue.decide_suspension" | "issue.decline" | "issue.dispatch" | "issue.escalate" | "issue.evaluate" | "issue.export" | "issue.file" | "issue.hand_over" | "issue.merge" | "issue.move_rules" | "issue.note" | "issue.object" | "issue.rate" | "issue.read" | "issue.recall" | "issue.redispatch" | "issue.reopen" | "issue.report" | "issue.respond" | "issue.respond_part" | "issue.resume" | "issue.return" | "issue.return_part" | "issue.reveal" | "issue.rework" | "issue.rule" | "issue.send_down" | "issue.send_to_verify" | "issue.settle" | "issue.split" | "issue.supervise" | "issue.transfer" | "issue.unmerge" | "issue.urge" | "issue.verify" | "issue.withdraw" | "knowledge.edit" | "people.handover" | "people.import" | "people.read" | "publication.check" | "resident.answer" | "routing.edit" | "rules.edit" | "rules.read" | "system.operate" | "token.manage" | "unit.import" | "unit.read" | "view.share")[];
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
                            /** @description Name of the area; that of the city for the whole city */
                            place: string;
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            unitId: string | null;
                            unitName: string | null;
                            /** @description The holder, masked, where the caller stands in for them */
                            deputyFor?: string;
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
                    scopes: ("account.manage" | "area.draw" | "area.file" | "area.import" | "area.read" | "area.review" | "audit.read" | "intake.take" | "issue.accept" | "issue.acknowledge" | "issue.add_assist" | "issue.answer_assist" | "issue.answer_supervision" | "issue.ask_extension" | "issue.ask_suspension" | "issue.assign_part" | "issue.cancel_part" | "issue.close" | "issue.confirm" | "issue.correct_class" | "issue.correct_place" | "issue.decide_extension" | "issue.decide_objection" | "issue.decide_suspension" | "issue.decline" | "issue.dispatch" | "issue.escalate" | "issue.evaluate" | "issue.export" | "issue.file" | "issue.hand_over" | "issue.merge" | "issue.move_rules" | "issue.note" | "issue.object" | "issue.rate" | "issue.read" | "issue.recall" | "issue.redispatch" | "issue.reopen" | "issue.report" | "issue.respond" | "issue.respond_part" | "issue.resume" | "issue.return" | "issue.return_part" | "issue.reveal" | "issue.rework" | "issue.rule" | "issue.send_down" | "issue.send_to_verify" | "issue.settle" | "issue.split" | "issue.supervise" | "issue.transfer" | "issue.unmerge" | "issue.urge" | "issue.verify" | "issue.withdraw" | "knowledge.edit" | "people.handover" | "people.import" | "people.read" | "publication.check" | "resident.answer" | "routing.edit" | "rules.edit" | "rules.read" | "system.operate" | "token.manage" | "unit.import" | "unit.read" | "view.share")[];
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
    createUpload: {
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
                    name: string;
                    /** Format: int32 */
                    bytes: number;
                    /** @description Of the whole content, in hex */
                    sha256?: string;
                };
            };
        };
        responses: {
            /** @description Begin sending a file */
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
                        /** Format: int32 */
                        bytes: number;
                        /** Format: int32 */
                        offset: number;
                        /**
                         * Format: int32
                         * @description Most bytes of one chunk
                         */
                        chunkBytes: number;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        expiresAt: number;
                        file: {
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            id: string;
                            name: string;
                            type: string;
                            /** Format: int32 */
                            bytes: number;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            createdAt: number;
                            /** Format: int32 */
                            width: number | null;
                            /** Format: int32 */
                            height: number | null;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            takenAt: number | null;
                            lon: number | null;
                            lat: number | null;
                        } | null;
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
    getUpload: {
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
            /** @description How much of an upload has arrived */
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
                        /** Format: int32 */
                        bytes: number;
                        /** Format: int32 */
                        offset: number;
                        /**
                         * Format: int32
                         * @description Most bytes of one chunk
                         */
                        chunkBytes: number;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        expiresAt: number;
                        file: {
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            id: string;
                            name: string;
                            type: string;
                            /** Format: int32 */
                            bytes: number;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            createdAt: number;
                            /** Format: int32 */
                            width: number | null;
                            /** Format: int32 */
                            height: number | null;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            takenAt: number | null;
                            lon: number | null;
                            lat: number | null;
                        } | null;
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
    dropUpload: {
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
    headUpload: {
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
    sendChunk: {
        parameters: {
            query?: never;
            header: {
                /** @description Where it goes on */
                "upload-offset": number;
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
                "application/offset+octet-stream": unknown;
            };
        };
        responses: {
            /** @description Send the next bytes of an upload */
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
                        /** Format: int32 */
                        bytes: number;
                        /** Format: int32 */
                        offset: number;
                        /**
                         * Format: int32
                         * @description Most bytes of one chunk
                         */
                        chunkBytes: number;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        expiresAt: number;
                        file: {
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            id: string;
                            name: string;
                            type: string;
                            /** Format: int32 */
                            bytes: number;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            createdAt: number;
                            /** Format: int32 */
                            width: number | null;
                            /** Format: int32 */
                            height: number | null;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            takenAt: number | null;
                            lon: number | null;
                            lat: number | null;
                        } | null;
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
            507: components["responses"]["Problem507"];
        };
    };
    getFile: {
        parameters: {
            query?: {
                /** @description The size of the query */
                size?: "full" | "thumb";
            };
            header?: {
                /** @description The if-none-match of the header */
                "if-none-match"?: string;
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
            /** @description The content of a file */
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
                    "*/*": unknown;
                };
            };
            /** @description Elsewhere */
            304: {
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getFileAbout: {
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
            /** @description What is known of a file */
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
                        type: string;
                        /** Format: int32 */
                        bytes: number;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        createdAt: number;
                        /** Format: int32 */
                        width: number | null;
                        /** Format: int32 */
                        height: number | null;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        takenAt: number | null;
                        lon: number | null;
                        lat: number | null;
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
    syncField: {
        parameters: {
            query?: {
                /** @description `cursor` of the last answer; without it everything is given */
                since?: string;
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
            /** @description What a phone needs to work without a network, as far as it changed */
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
                        cursor: string;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        at: number;
                        /**
                         * Format: int64
                         * @description When the phone forgets what was given, unless it asks again before
                         */
                        keepUntil: number;
                        tasks: {
                            /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                            id: string;
                            /** Format: int32 */
                            version: number;
                            shortNumber: string;
                            title: string;
                            description: string;
                            place: string;
                            className: string;
                            gridName: string;
                            nextWho: string;
                            closeCondition: string;
                            said: {
                                /**
                                 * Format: int64
                                 * @example 1795500000000
                                 */
                                at: number;
                                by: string;
                                event: string;
                                label: string;
                                text: string;
                            }[];
                            photos: {
                                /**
                                 * Format: uuid
                                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                                 */
                                id: string;
                                /** @enum {string} */
                                when: "before" | "after";
                                /**
                                 * Format: int64
                                 * @example 1795500000000
                                 */
                                takenAt: number;
                                thumbnail: string;
                            }[];
                            state: {
                                [key: string]: unknown;
                            };
                        }[];
                        /** @description All tasks there are now, where they are others than last time: what is not named is gone */
                        present?: string[];
                        /** @description There are more than a phone is given; the most urgent are here */
                        more: boolean;
                        area?: {
                            /** @example 370602001 */
                            code: string;
                            name: string;
                            inside: string;
                            center: {
                                lon: number;
                                lat: number;
                            } | null;
                            /** @description Coordinates of a GeoJSON MultiPolygon, WGS-84 */
                            outline: number[][][][];
                            /** @description The grids of the same community, for choosing a place by name */
                            grids: {
                                /** @example 370602001 */
                                code: string;
                                name: string;
                                lon: number | null;
                                lat: number | null;
                            }[];
                        };
                        rules?: {
                            policy: {
                                [key: string]: unknown;
                            };
                            calendar: {
                                [key: string]: unknown;
                            };
                            classes: {
                                code: string;
                                name: string;
                                aliases: string[];
                            }[];
                            /** @description Codes of the classes most reported here */
                            frequent: string[];
                            returnReasons: {
                                code: string;
                                zh: string;
                                en: string;
                            }[];
                        };
                        stats: {
                            /** Format: int32 */
                            days: number;
                            /** Format: int32 */
                            reported: number;
                            /** Format: int32 */
                            settled: number;
                            /** Format: int32 */
                            closed: number;
                            /** Format: int32 */
                            inTime: number;
                            /** Format: int32 */
                            declined: number;
                            /** Format: int32 */
                            reworked: number;
                            /** Format: int32 */
                            patrols: number;
                            /** Format: int32 */
                            patrolMinutes: number;
                            /** Format: int32 */
                            stops: number;
                        };
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
    fieldKey: {
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
            /** @description The key by which a phone opens what its owner left unsent on it */
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
                        /** @description 32 bytes in base64, always the same for the account */
                        key: string;
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
    putPatrol: {
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
                     * Format: int64
                     * @example 1795500000000
                     */
                    startedAt: number;
                    /**
                     * Format: int64
                     * @example 1795500000000
                     */
                    endedAt: number | null;
                    /** @description Places the worker said were visited, in words; positions are not taken */
                    stops: {
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        at: number;
                        text: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Begin, go on with or end a patrol */
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
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        startedAt: number;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        endedAt: number | null;
                        /** @description Places the worker said were visited, in words; positions are not taken */
                        stops: {
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            at: number;
                            text: string;
                        }[];
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
    listAccess: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                cursor?: string;
                /** @description The limit of the query */
                limit?: number;
                /**
                 * @description The from of the query
                 * @example 1795500000000
                 */
                from?: number;
                /**
                 * @description The until of the query
                 * @example 1795500000000
                 */
                until?: number;
                /** @description The kind of the query */
                kind?: "personal" | "export" | "import" | "change" | "sign-in" | "refused";
                /** @description The outcome of the query */
                outcome?: "done" | "refused" | "failed";
                /** @description Name of an account */
                account?: string;
                /** @description As noun:id */
                subject?: string;
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
            /** @description Refusals, sign-ins, reads of personal data, exports, imports and changes, newest first */
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
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            at: number;
                            /** @enum {string} */
                            kind: "personal" | "export" | "import" | "change" | "sign-in" | "refused";
                            /** @enum {string} */
                            outcome: "done" | "refused" | "failed";
                            accountName: string | null;
                            personId: string | null;
                            personName: string | null;
                            postKind: string | null;
                            area: string | null;
                            address: string;
                            requestId: string;
                            method: string;
                            route: string;
                            /** Format: int32 */
                            status: number;
                            code: string | null;
                            subject: string | null;
                            reason: string | null;
                            details: {
                                [key: string]: unknown;
                            };
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
    listEvents: {
        parameters: {
            query: {
                /** @description `next` of the page before */
                cursor?: string;
                /** @description The limit of the query */
                limit?: number;
                /**
                 * @description The from of the query
                 * @example 1795500000000
                 */
                from?: number;
                /**
                 * @description The until of the query
                 * @example 1795500000000
                 */
                until?: number;
                /**
                 * @description Key of the district
                 * @example 370602
                 */
                district: string;
                /** @description Noun, such as `issue` */
                stream?: string;
                /**
                 * @description The streamId of the query
                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                streamId?: string;
                /** @description Id of the person */
                person?: string;
                /** @description Name of the event */
                name?: string;
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
            /** @description What was done in a district, newest first: who, in which post, by which right, from where */
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
                            district: string;
                            stream: string;
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            streamId: string;
                            /** Format: int32 */
                            version: number;
                            name: string;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            at: number;
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            commandId: string;
                            personId: string;
                            personName: string | null;
                            postId: string;
                            right: string;
                            requestId: string;
                            address: string;
                            /** @description Of this event and the one before it, in hex */
                            hash: string;
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
    listDeadJobs: {
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
            /** @description Queued work that failed for good, newest first */
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
                            /** @example 1207 */
                            id: string;
                            task: string;
                            key: string | null;
                            /** Format: int32 */
                            attempts: number;
                            error: string | null;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            createdAt: number;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            failedAt: number;
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
    resendJob: {
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
                 * @example 1207
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
    getIssues: {
        parameters: {
            query?: {
                /**
                 * @description One of mine, area, assisting, responsible, unowned, due-today, overdue, suspended, supervised, returned-by-me, reported, all
                 * @example mine
                 */
                view?: string;
                /** @description field:value is, field!value is not */
                f?: string[];
                /** @description Words, or a number as 1124-0131 or in full */
                q?: string;
                /** @description `next` of the page before */
                after?: string;
                /** @description The limit of the query */
                limit?: number;
                /** @description The counts of the query */
                counts?: boolean;
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
            /** @description Matters of a view, page by page */
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
                        rows: {
                            /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                            id: string;
                            number: string;
                            shortNumber: string;
                            title: string;
                            className: string;
                            place: string;
                            gridName: string;
                            /** Format: int32 */
                            step: number;
                            /** @enum {unknown} */
                            stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                            stageName: string;
                            /** @enum {unknown} */
                            cycle: "micro" | "small" | "big";
                            clock: {
                                /** @enum {unknown} */
                                state: "ok" | "soon" | "due" | "over" | "paused" | "none" | "met" | "late";
                                /** Format: int32 */
                                remainingMinutes: number | null;
                                /** @enum {unknown} */
                                unitClock: "urgent" | "working";
                                /** Format: int32 */
                                dayMinutes: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-24T09:12:00.000Z
                                 */
                                dueAt: string | null;
                                pausedUntil?: string;
                            };
                            holder: {
                                name: string | null;
                            };
                            next: {
                                command: string;
                                label: string;
                                who: string;
                            };
                            changes: string[];
                            point?: {
                                longitude: number;
                                latitude: number;
                            };
                            /** Format: int32 */
                            version: number;
                            holderKey: string | null;
                            lead: {
                                id: string;
                                name: string;
                            } | null;
                            counters: {
                                /** Format: int32 */
                                returns: number;
                                /** Format: int32 */
                                reworks: number;
                                /** Format: int32 */
                                urges: number;
                                /** Format: int32 */
                                duplicates: number;
                                /** Format: int32 */
                                files: number;
                                supervised: boolean;
                            };
                            /**
                             * Format: date-time
                             * @example 2026-11-24T09:12:00.000Z
                             */
                            reportedAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-24T09:12:00.000Z
                             */
                            movedAt: string;
                        }[];
                        next: string | null;
                        /** Format: int32 */
                        total: number | null;
                        /** Format: int32 */
                        hidden: number | null;
                        groups: {
                            /** Format: int32 */
                            noOwner?: number;
                            /** Format: int32 */
                            over?: number;
                            /** Format: int32 */
                            byTime?: number;
                        };
                        /**
                         * Format: date-time
                         * @example 2026-11-24T09:12:00.000Z
                         */
                        asOf: string;
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
    reportIssue: {
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
                    /** @enum {unknown} */
                    channel: "patrol" | "public" | "hotline" | "superior" | "media" | "device" | "transfer";
                    nature: string;
                    title: string;
                    description?: string;
                    classCode?: string;
                    place: {
                        /** @example 滨河路12号 */
                        text: string;
                        grid?: string;
                        community?: string;
                        lon?: number;
                        lat?: number;
                    };
                    contact?: {
                        name?: string;
                        phone?: string;
                    };
                    files?: string[];
                };
            };
        };
        responses: {
            /** @description Report a matter */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    getIssuesReported: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
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
            /** @description Matters the caller reported, newest first */
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
                        rows: {
                            /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                            id: string;
                            number: string;
                            shortNumber: string;
                            title: string;
                            className: string;
                            place: string;
                            gridName: string;
                            /** Format: int32 */
                            step: number;
                            /** @enum {unknown} */
                            stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                            stageName: string;
                            /** @enum {unknown} */
                            cycle: "micro" | "small" | "big";
                            clock: {
                                /** @enum {unknown} */
                                state: "ok" | "soon" | "due" | "over" | "paused" | "none" | "met" | "late";
                                /** Format: int32 */
                                remainingMinutes: number | null;
                                /** @enum {unknown} */
                                unitClock: "urgent" | "working";
                                /** Format: int32 */
                                dayMinutes: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-24T09:12:00.000Z
                                 */
                                dueAt: string | null;
                                pausedUntil?: string;
                            };
                            holder: {
                                name: string | null;
                            };
                            next: {
                                command: string;
                                label: string;
                                who: string;
                            };
                            changes: string[];
                            point?: {
                                longitude: number;
                                latitude: number;
                            };
                            /** Format: int32 */
                            version: number;
                            holderKey: string | null;
                            lead: {
                                id: string;
                                name: string;
                            } | null;
                            counters: {
                                /** Format: int32 */
                                returns: number;
                                /** Format: int32 */
                                reworks: number;
                                /** Format: int32 */
                                urges: number;
                                /** Format: int32 */
                                duplicates: number;
                                /** Format: int32 */
                                files: number;
                                supervised: boolean;
                            };
                            /**
                             * Format: date-time
                             * @example 2026-11-24T09:12:00.000Z
                             */
                            reportedAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-24T09:12:00.000Z
                             */
                            movedAt: string;
                        }[];
                        next: string | null;
                        /** Format: int32 */
                        total: number | null;
                        /** Format: int32 */
                        hidden: number | null;
                        groups: {
                            /** Format: int32 */
                            noOwner?: number;
                            /** Format: int32 */
                            over?: number;
                            /** Format: int32 */
                            byTime?: number;
                        };
                        /**
                         * Format: date-time
                         * @example 2026-11-24T09:12:00.000Z
                         */
                        asOf: string;
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
    getIssuesChanges: {
        parameters: {
            query: {
                /**
                 * @description One of mine, area, assisting, responsible, unowned, due-today, overdue, suspended, supervised, returned-by-me, reported, all
                 * @example mine
                 */
                view?: string;
                /** @description field:value is, field!value is not */
                f?: string[];
                /** @description Words, or a number as 1124-0131 or in full */
                q?: string;
                /**
                 * @description The since of the query
                 * @example 2026-11-24T09:12:00.000Z
                 */
                since: string;
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
            /** @description What happened to a view since a moment */
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
                         * Format: date-time
                         * @example 2026-11-24T09:12:00.000Z
                         */
                        asOf: string;
                        changed: {
                            /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                            id: string;
                            number: string;
                            shortNumber: string;
                            title: string;
                            className: string;
                            place: string;
                            gridName: string;
                            /** Format: int32 */
                            step: number;
                            /** @enum {unknown} */
                            stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                            stageName: string;
                            /** @enum {unknown} */
                            cycle: "micro" | "small" | "big";
                            clock: {
                                /** @enum {unknown} */
                                state: "ok" | "soon" | "due" | "over" | "paused" | "none" | "met" | "late";
                                /** Format: int32 */
                                remainingMinutes: number | null;
                                /** @enum {unknown} */
                                unitClock: "urgent" | "working";
                                /** Format: int32 */
                                dayMinutes: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-24T09:12:00.000Z
                                 */
                                dueAt: string | null;
                                pausedUntil?: string;
                            };
                            holder: {
                                name: string | null;
                            };
                            next: {
                                command: string;
                                label: string;
                                who: string;
                            };
                            changes: string[];
                            point?: {
                                longitude: number;
                                latitude: number;
                            };
                            /** Format: int32 */
                            version: number;
                            holderKey: string | null;
                            lead: {
                                id: string;
                                name: string;
                            } | null;
                            counters: {
                                /** Format: int32 */
                                returns: number;
                                /** Format: int32 */
                                reworks: number;
                                /** Format: int32 */
                                urges: number;
                                /** Format: int32 */
                                duplicates: number;
                                /** Format: int32 */
                                files: number;
                                supervised: boolean;
                            };
                            /**
                             * Format: date-time
                             * @example 2026-11-24T09:12:00.000Z
                             */
                            reportedAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-24T09:12:00.000Z
                             */
                            movedAt: string;
                        }[];
                        left: {
                            /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                            id: string;
                            why: string;
                        }[];
                        /** Format: int32 */
                        fresh: number;
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
    getIssuesFilters: {
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
            /** @description What lists can be filtered by */
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
                        field: string;
                        label: string;
                        values: {
                            value: string;
                            label: string;
                        }[];
                    }[];
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
    getLive: {
        parameters: {
            query?: {
                /** @description The area of the query */
                area?: string;
            };
            header?: {
                /** @description The last-event-id of the header */
                "last-event-id"?: string;
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
            /** @description Changes of matters in sight, as server-sent events */
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
                    "text/event-stream": unknown;
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
    getIssuesViews: {
        parameters: {
            query?: {
                /** @description The area of the query */
                area?: string;
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
            /** @description Standard and saved views with their counters */
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
                        id: string;
                        name: string;
                        shared: boolean;
                        standard: boolean;
                        base: string;
                        f: string[];
                        q: string;
                        columns: string[];
                        own: boolean;
                        /** Format: int32 */
                        version: number;
                        /** Format: int32 */
                        count: number | null;
                        more: boolean;
                    }[];
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
    postIssuesViews: {
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
                    name: string;
                    shared: boolean;
                    /**
                     * @description One of mine, area, assisting, responsible, unowned, due-today, overdue, suspended, supervised, returned-by-me, reported, all
                     * @example mine
                     */
                    base: string;
                    f: string[];
                    /** @description Words, or a number as 1124-0131 or in full */
                    q?: string;
                    columns?: string[];
                };
            };
        };
        responses: {
            /** @description Save a view */
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
                        name: string;
                        shared: boolean;
                        standard: boolean;
                        base: string;
                        f: string[];
                        q: string;
                        columns: string[];
                        own: boolean;
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
    putIssuesViewsId: {
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
                    name: string;
                    shared: boolean;
                    /**
                     * @description One of mine, area, assisting, responsible, unowned, due-today, overdue, suspended, supervised, returned-by-me, reported, all
                     * @example mine
                     */
                    base: string;
                    f: string[];
                    /** @description Words, or a number as 1124-0131 or in full */
                    q?: string;
                    columns?: string[];
                    /** Format: int32 */
                    version: number;
                };
            };
        };
        responses: {
            /** @description Change a saved view */
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
                        shared: boolean;
                        standard: boolean;
                        base: string;
                        f: string[];
                        q: string;
                        columns: string[];
                        own: boolean;
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
    deleteIssuesViewsId: {
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
    getIssuesMap: {
        parameters: {
            query: {
                /**
                 * @description One of mine, area, assisting, responsible, unowned, due-today, overdue, suspended, supervised, returned-by-me, reported, all
                 * @example mine
                 */
                view?: string;
                /** @description field:value is, field!value is not */
                f?: string[];
                /** @description Words, or a number as 1124-0131 or in full */
                q?: string;
                /**
                 * @description west,south,east,north in degrees (WGS-84)
                 * @example 121.3,37.4,121.5,37.6
                 */
                bbox: string;
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
            /** @description Open matters of a map section, as pins or clusters */
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
                        pins: {
                            /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                            id: string;
                            longitude: number;
                            latitude: number;
                            /** @enum {unknown} */
                            tone: "ok" | "soon" | "due" | "over" | "paused" | "none";
                            label: string;
                        }[];
                        clusters: {
                            longitude: number;
                            latitude: number;
                            /** @enum {unknown} */
                            tone: "ok" | "soon" | "due" | "over" | "paused" | "none";
                            /** Format: int32 */
                            count: number;
                        }[];
                        /** Format: int32 */
                        total: number;
                        more: boolean;
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
    getIssuesNear: {
        parameters: {
            query: {
                /** @description The lon of the query */
                lon: number;
                /** @description The lat of the query */
                lat: number;
                /** @description The class of the query */
                class?: string;
                /** @description The metres of the query */
                metres?: number;
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
            /** @description Open matters near a place, those of the same class first */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        shortNumber: string;
                        title: string;
                        /** Format: int32 */
                        metres: number;
                        sameClass: boolean;
                        reason: string;
                        /**
                         * Format: date-time
                         * @example 2026-11-24T09:12:00.000Z
                         */
                        reportedAt: string;
                    }[];
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
    postIssuesBulkCheck: {
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
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Which commands may be given to many matters, and for which not and why */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        shortNumber: string;
                        suggestedUnit: {
                            id: string;
                            name: string;
                            reasons: string[];
                        } | null;
                        commands: {
                            command: string;
                            label: string;
                            does: string;
                            allowed: boolean;
                            primary?: boolean;
                            destructive?: boolean;
                            fields: {
                                name: string;
                                /** @enum {unknown} */
                                kind: "text" | "choice" | "unit" | "units" | "date" | "yes" | "files" | "issue" | "limit" | "parts" | "part" | "person" | "people" | "place";
                                label: string;
                                optional: boolean;
                                options?: {
                                    value: string;
                                    label: string;
                                    suggested?: boolean;
                                    reasons?: string[];
                                }[];
                            }[];
                            refusal?: {
                                code: string;
                                text: string;
                                instead?: {
                                    text: string;
                                    command?: string;
                                };
                                who?: string;
                            };
                        }[];
                    }[];
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
    postIssuesBulk: {
        parameters: {
            query?: never;
            header: {
                /** @description The post to act in, where the person holds several */
                "X-Post"?: components["parameters"]["Post"];
                /**
                 * @description Id of the command (uuid v7) made by the client; sent again it gives the same answer again
                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                "Idempotency-Key": components["parameters"]["CommandId"];
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
                    command: string;
                    body: {
                        [key: string]: unknown;
                    };
                    items: {
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        /**
                         * Format: uuid
                         * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                         */
                        commandId?: string;
                        body?: {
                            [key: string]: unknown;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description Give one command to many matters; each is answered by itself */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        shortNumber: string;
                        ok: boolean;
                        text: string;
                        code?: string;
                        /** Format: int32 */
                        version?: number;
                    }[];
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
            507: components["responses"]["Problem507"];
        };
    };
    getIssuesExports: {
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
            /** @description Exports of the last day */
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
                        /** @enum {unknown} */
                        state: "running" | "done" | "stopped" | "failed";
                        /** @enum {unknown} */
                        format: "csv" | "xlsx";
                        name: string;
                        /** Format: int32 */
                        done: number;
                        /** Format: int32 */
                        total: number | null;
                        /**
                         * Format: date-time
                         * @example 2026-11-24T09:12:00.000Z
                         */
                        startedAt: string;
                        /**
                         * Format: date-time
                         * @example 2026-11-24T09:12:00.000Z
                         */
                        endedAt: string | null;
                    }[];
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
    postIssuesExports: {
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
                     * @description One of mine, area, assisting, responsible, unowned, due-today, overdue, suspended, supervised, returned-by-me, reported, all
                     * @example mine
                     */
                    view: string;
                    f?: string[];
                    /** @description Words, or a number as 1124-0131 or in full */
                    q?: string;
                    /** @enum {unknown} */
                    format: "csv" | "xlsx";
                };
            };
        };
        responses: {
            /** @description Begin to export a list */
            202: {
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
                        /** @enum {unknown} */
                        state: "running" | "done" | "stopped" | "failed";
                        /** @enum {unknown} */
                        format: "csv" | "xlsx";
                        name: string;
                        /** Format: int32 */
                        done: number;
                        /** Format: int32 */
                        total: number | null;
                        /**
                         * Format: date-time
                         * @example 2026-11-24T09:12:00.000Z
                         */
                        startedAt: string;
                        /**
                         * Format: date-time
                         * @example 2026-11-24T09:12:00.000Z
                         */
                        endedAt: string | null;
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
            507: components["responses"]["Problem507"];
        };
    };
    getIssuesExportsId: {
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
            /** @description How far an export is */
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
                        /** @enum {unknown} */
                        state: "running" | "done" | "stopped" | "failed";
                        /** @enum {unknown} */
                        format: "csv" | "xlsx";
                        name: string;
                        /** Format: int32 */
                        done: number;
                        /** Format: int32 */
                        total: number | null;
                        /**
                         * Format: date-time
                         * @example 2026-11-24T09:12:00.000Z
                         */
                        startedAt: string;
                        /**
                         * Format: date-time
                         * @example 2026-11-24T09:12:00.000Z
                         */
                        endedAt: string | null;
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
    deleteIssuesExportsId: {
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
    getIssuesExportsIdFile: {
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
            /** @description The file of an export */
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
                    "text/csv; charset=utf-8": unknown;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listLook: {
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
            /** @description Columns left out and height of rows, as the caller likes lists */
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
                        hidden: string[];
                        tall: boolean;
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
    saveListLook: {
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
                    hidden: string[];
                    tall: boolean;
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
    listDeputies: {
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
            /** @description Deputies the caller named, and posts the caller stands in for */
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
                        /** @enum {unknown} */
                        side: "given" | "held";
                        /** @description Place and name of the post */
                        post: string;
                        person: string;
                        deputy: string;
                        /** @example 2026-11-24 */
                        from: string;
                        /** @example 2026-11-24 */
                        to: string;
                        reason: string;
                        /** @enum {unknown} */
                        state: "coming" | "now" | "over" | "ended";
                    }[];
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
    nameDeputy: {
        parameters: {
            query?: never;
            header: {
                /** @description The post to act in, where the person holds several */
                "X-Post"?: components["parameters"]["Post"];
                /**
                 * @description Id of the command (uuid v7) made by the client; sent again it gives the same answer again
                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                "Idempotency-Key": components["parameters"]["CommandId"];
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
                    deputyId: string;
                    /** @example 2026-11-24 */
                    from: string;
                    /** @example 2026-11-24 */
                    to: string;
                    /** @description Why, in plain words */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Name a deputy for the post at hand, for some days */
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
    listColleagues: {
        parameters: {
            query: {
                /** @description The name of the query */
                name: string;
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
            /** @description People of the same unit or the same street or district, by the beginning of their name */
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
                        personId: string;
                        name: string;
                        post: string;
                    }[];
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
    endDeputy: {
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
    listShiftNotes: {
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
            /** @description Hand-over notes of the seat at hand, newest first */
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
                            text: string;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            own: boolean;
                            confirmed: boolean;
                            confirms: {
                                name: string;
                                /** Format: date-time */
                                at: string;
                            }[];
                            issues: {
                                /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                                id: string;
                                shortNumber: string;
                                title: string;
                            }[];
                        }[];
                        /** Format: int32 */
                        waiting: number;
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
    writeShiftNote: {
        parameters: {
            query?: never;
            header: {
                /** @description The post to act in, where the person holds several */
                "X-Post"?: components["parameters"]["Post"];
                /**
                 * @description Id of the command (uuid v7) made by the client; sent again it gives the same answer again
                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                "Idempotency-Key": components["parameters"]["CommandId"];
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
                    text: string;
                    issues: string[];
                };
            };
        };
        responses: {
            /** @description Write a hand-over note for whoever serves the seat next */
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
    confirmShiftNote: {
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
    findKnowledge: {
        parameters: {
            query?: {
                /** @description The q of the query */
                q?: string;
                /** @description The kind of the query */
                kind?: "answer" | "not_accepted";
                /** @description Also what does not hold today */
                all?: boolean;
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
            /** @description Answers of the hotline, and what it does not take, by words */
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
                            /** Format: int32 */
                            version: number;
                            /** @enum {unknown} */
                            kind: "answer" | "not_accepted";
                            title: string;
                            body: string;
                            keywords: string;
                            sendTo: string;
                            phone: string;
                            owner: {
                                /**
                                 * Format: uuid
                                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                                 */
                                id: string;
                                name: string;
                            } | null;
                            area: string;
                            place: string;
                            /** @example 2026-11-24 */
                            from: string;
                            /** @example 2026-11-24 */
                            to: string | null;
                            /** @example 2026-11-24 */
                            reviewOn: string;
                            reviewDue: boolean;
                            /** @enum {unknown} */
                            state: "inForce" | "coming" | "ended";
                            mayEdit: boolean;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            at: number;
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
    listKnowledgeVersions: {
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
            /** @description Every version of one entry, newest first */
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
                            /** Format: int32 */
                            version: number;
                            /** @enum {unknown} */
                            kind: "answer" | "not_accepted";
                            title: string;
                            body: string;
                            keywords: string;
                            sendTo: string;
                            phone: string;
                            owner: {
                                /**
                                 * Format: uuid
                                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                                 */
                                id: string;
                                name: string;
                            } | null;
                            area: string;
                            place: string;
                            /** @example 2026-11-24 */
                            from: string;
                            /** @example 2026-11-24 */
                            to: string | null;
                            /** @example 2026-11-24 */
                            reviewOn: string;
                            reviewDue: boolean;
                            /** @enum {unknown} */
                            state: "inForce" | "coming" | "ended";
                            mayEdit: boolean;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            at: number;
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
    saveKnowledge: {
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
                     * @description The version that was read; 0 for a new one
                     */
                    version: number;
                    /** @enum {unknown} */
                    kind: "answer" | "not_accepted";
                    title: string;
                    /** @description What is said to the caller */
                    body: string;
                    keywords?: string;
                    sendTo?: string;
                    phone?: string;
                    /**
                     * Format: uuid
                     * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                     */
                    ownerUnit?: string | null;
                    /** @example 370602001 */
                    area?: string;
                    /** @example 2026-11-24 */
                    from: string;
                    /** @example 2026-11-24 */
                    to?: string | null;
                    /** @example 2026-11-24 */
                    reviewOn: string;
                };
            };
        };
        responses: {
            /** @description Save an entry as its next version; a new one under an id of one’s own */
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
    findCaller: {
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
                    phone: string;
                };
            };
        };
        responses: {
            /** @description Earlier matters of the telephone number that calls */
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
                        /** @description Masked */
                        phone: string;
                        matters: {
                            /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                            id: string;
                            number: string;
                            shortNumber: string;
                            title: string;
                            className: string;
                            place: string;
                            gridName: string;
                            /** Format: int32 */
                            step: number;
                            /** @enum {unknown} */
                            stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                            stageName: string;
                            /** @enum {unknown} */
                            cycle: "micro" | "small" | "big";
                            clock: {
                                /** @enum {unknown} */
                                state: "ok" | "soon" | "due" | "over" | "paused" | "none" | "met" | "late";
                                /** Format: int32 */
                                remainingMinutes: number | null;
                                /** @enum {unknown} */
                                unitClock: "urgent" | "working";
                                /** Format: int32 */
                                dayMinutes: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-24T09:12:00.000Z
                                 */
                                dueAt: string | null;
                                pausedUntil?: string;
                            };
                            holder: {
                                name: string | null;
                            };
                            next: {
                                command: string;
                                label: string;
                                who: string;
                            };
                            changes: string[];
                            point?: {
                                longitude: number;
                                latitude: number;
                            };
                            /** Format: int32 */
                            version: number;
                            open: boolean;
                            joined: boolean;
                            /** Format: date-time */
                            reportedAt: string;
                        }[];
                        more: boolean;
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
    joinCaller: {
        parameters: {
            query?: never;
            header: {
                /** @description The post to act in, where the person holds several */
                "X-Post"?: components["parameters"]["Post"];
                /**
                 * @description Id of the command (uuid v7) made by the client; sent again it gives the same answer again
                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                "Idempotency-Key": components["parameters"]["CommandId"];
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
                    /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                    issue: string;
                    phone: string;
                    name?: string;
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Note that the caller means a matter that is open already */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        /** Format: int64 */
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
    showIssue: {
        parameters: {
            query?: {
                /** @description Also commands this viewer may not give, with why and who may */
                everything?: boolean;
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
            path: {
                /**
                 * @description The id of the path
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One matter with what this viewer may do */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        shortNumber: string;
                        title: string;
                        className: string;
                        place: string;
                        gridName: string;
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        stageName: string;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        clock: {
                            /** @enum {unknown} */
                            state: "ok" | "soon" | "due" | "over" | "paused" | "none" | "met" | "late";
                            /** Format: int32 */
                            remainingMinutes: number | null;
                            /** @enum {unknown} */
                            unitClock: "urgent" | "working";
                            /** Format: int32 */
                            dayMinutes: number;
                            /**
                             * Format: date-time
                             * @example 2026-11-24T09:12:00.000Z
                             */
                            dueAt: string | null;
                            pausedUntil?: string;
                        };
                        holder: {
                            name: string | null;
                        };
                        next: {
                            command: string;
                            label: string;
                            who: string;
                        };
                        changes: string[];
                        point?: {
                            longitude: number;
                            latitude: number;
                        };
                        /** Format: int32 */
                        version: number;
                        channel: string;
                        reportedBy: string;
                        communityName: string;
                        description: string;
                        closed: boolean;
                        following: boolean;
                        lanes: {
                            /** @enum {unknown} */
                            cycle: "micro" | "small" | "big";
                            place: string;
                            nodes: {
                                /** Format: int32 */
                                step: number;
                                /** @enum {unknown} */
                                state: "done" | "now" | "todo";
                                note: string;
                            }[];
                            left?: {
                                /** @enum {unknown} */
                                how: "escalated" | "sentDown";
                                at: string;
                                why: string;
                            };
                        }[];
                        stepNotes: {
                            [key: string]: string;
                        };
                        nextStep: {
                            who: string;
                            what: string;
                            clock: {
                                /** @enum {unknown} */
                                state: "ok" | "soon" | "due" | "over" | "paused" | "none" | "met" | "late";
                                /** Format: int32 */
                                remainingMinutes: number | null;
                                /** @enum {unknown} */
                                unitClock: "urgent" | "working";
                                /** Format: int32 */
                                dayMinutes: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-24T09:12:00.000Z
                                 */
                                dueAt: string | null;
                                pausedUntil?: string;
                            };
                        } | null;
                        otherClocks: {
                            name: string;
                            clock: {
                                /** @enum {unknown} */
                                state: "ok" | "soon" | "due" | "over" | "paused" | "none" | "met" | "late";
                                /** Format: int32 */
                                remainingMinutes: number | null;
                                /** @enum {unknown} */
                                unitClock: "urgent" | "working";
                                /** Format: int32 */
                                dayMinutes: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-24T09:12:00.000Z
                                 */
                                dueAt: string | null;
                                pausedUntil?: string;
                            };
                        }[];
                        strips: {
                            condition: string;
                            limit: string;
                            /** @enum {unknown} */
                            state: "running" | "paused" | "met" | "late" | "waiting";
                            /** @enum {unknown} */
                            unitClock: "urgent" | "working";
                            /** Format: int32 */
                            dayMinutes: number;
                            segments: {
                                /** @enum {unknown} */
                                kind: "used" | "paused" | "left" | "extended" | "over";
                                /** Format: int32 */
                                minutes: number;
                                note?: string;
                            }[];
                            days: {
                                day: string;
                                /** Format: int32 */
                                atMinute: number;
                            }[];
                            breaks: number[];
                            /** Format: int32 */
                            nowMinute?: number;
                            nowTime?: string;
                            sum: string[];
                            sumNote?: string;
                        }[];
                        suggestedUnit?: {
                            id: string;
                            name: string;
                            reasons: string[];
                        };
                        allowed: {
                            command: string;
                            label: string;
                            does: string;
                            allowed: boolean;
                            primary?: boolean;
                            destructive?: boolean;
                            fields: {
                                name: string;
                                /** @enum {unknown} */
                                kind: "text" | "choice" | "unit" | "units" | "date" | "yes" | "files" | "issue" | "limit" | "parts" | "part" | "person" | "people" | "place";
                                label: string;
                                optional: boolean;
                                options?: {
                                    value: string;
                                    label: string;
                                    suggested?: boolean;
                                    reasons?: string[];
                                }[];
                            }[];
                            refusal?: {
                                code: string;
                                text: string;
                                instead?: {
                                    text: string;
                                    command?: string;
                                };
                                who?: string;
                            };
                        }[];
                        timeline: {
                            id: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-24T09:12:00.000Z
                             */
                            at: string;
                            text: string;
                            detail?: string;
                            /** @enum {unknown} */
                            kind: "flow" | "photo" | "clock" | "note";
                            key: boolean;
                            machine: boolean;
                        }[];
                        /** Format: int32 */
                        earlier: number;
                        photos: {
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            id: string;
                            url: string;
                            thumbnail: string;
                            alt: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-24T09:12:00.000Z
                             */
                            takenAt: string;
                            takenBy: string;
                            place: string;
                        }[];
                        evidence?: {
                            before: {
                                /**
                                 * Format: uuid
                                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                                 */
                                id: string;
                                url: string;
                                thumbnail: string;
                                alt: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-24T09:12:00.000Z
                                 */
                                takenAt: string;
                                takenBy: string;
                                place: string;
                            };
                            after: {
                                /**
                                 * Format: uuid
                                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                                 */
                                id: string;
                                url: string;
                                thumbnail: string;
                                alt: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-24T09:12:00.000Z
                                 */
                                takenAt: string;
                                takenBy: string;
                                place: string;
                            };
                            metresApart: number | null;
                        };
                        gridCode?: string;
                        parts: {
                            title: string;
                            unit: string;
                            note?: string;
                            clock?: {
                                /** @enum {unknown} */
                                state: "ok" | "soon" | "due" | "over" | "paused" | "none" | "met" | "late";
                                /** Format: int32 */
                                remainingMinutes: number | null;
                                /** @enum {unknown} */
                                unitClock: "urgent" | "working";
                                /** Format: int32 */
                                dayMinutes: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-24T09:12:00.000Z
                                 */
                                dueAt: string | null;
                                pausedUntil?: string;
                            };
                        }[];
                        master?: {
                            /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                            id: string;
                            shortNumber: string;
                            title: string;
                            note: string;
                        };
                        duplicates: {
                            /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                            id: string;
                            shortNumber: string;
                            title: string;
                            note: string;
                        }[];
                        linked: {
                            /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                            id: string;
                            shortNumber: string;
                            title: string;
                            note: string;
                        }[];
                        assists: {
                            unit: string;
                            note: string;
                            state: string;
                        }[];
                        reporter: {
                            text: string;
                            mayReveal: boolean;
                        };
                        files: {
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            id: string;
                            name: string;
                            url: string;
                            note: string;
                        }[];
                        told: string[];
                        similar: {
                            /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                            id: string;
                            shortNumber: string;
                            title: string;
                            note: string;
                            metres: number;
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
    showIssueTimeline: {
        parameters: {
            query: {
                /** @description The before of the query */
                before: number;
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
            path: {
                /**
                 * @description The id of the path
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Earlier events of a matter */
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
                        timeline: {
                            id: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-24T09:12:00.000Z
                             */
                            at: string;
                            text: string;
                            detail?: string;
                            /** @enum {unknown} */
                            kind: "flow" | "photo" | "clock" | "note";
                            key: boolean;
                            machine: boolean;
                        }[];
                        /** Format: int32 */
                        earlier: number;
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
    adviseReport: {
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
                    text: string;
                    place: {
                        /** @example 滨河路12号 */
                        text: string;
                        grid?: string;
                        community?: string;
                        lon?: number;
                        lat?: number;
                    };
                };
            };
        };
        responses: {
            /** @description Classes, likely duplicates and the next step for a report being written */
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
                        classes: {
                            code: string;
                            name: string;
                            suggested: boolean;
                            reasons: string[];
                            conditions: {
                                name: string;
                                limit: string;
                            }[];
                        }[];
                        duplicates: {
                            /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                            id: string;
                            number: string;
                            shortNumber: string;
                            title: string;
                            className: string;
                            place: string;
                            gridName: string;
                            /** Format: int32 */
                            step: number;
                            /** @enum {unknown} */
                            stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                            stageName: string;
                            /** @enum {unknown} */
                            cycle: "micro" | "small" | "big";
                            clock: {
                                /** @enum {unknown} */
                                state: "ok" | "soon" | "due" | "over" | "paused" | "none" | "met" | "late";
                                /** Format: int32 */
                                remainingMinutes: number | null;
                                /** @enum {unknown} */
                                unitClock: "urgent" | "working";
                                /** Format: int32 */
                                dayMinutes: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-24T09:12:00.000Z
                                 */
                                dueAt: string | null;
                                pausedUntil?: string;
                            };
                            holder: {
                                name: string | null;
                            };
                            next: {
                                command: string;
                                label: string;
                                who: string;
                            };
                            changes: string[];
                            point?: {
                                longitude: number;
                                latitude: number;
                            };
                            /** Format: int32 */
                            version: number;
                            metres: number;
                            /**
                             * Format: date-time
                             * @example 2026-11-24T09:12:00.000Z
                             */
                            from: string;
                            reason: string;
                        }[];
                        within: {
                            /** Format: int32 */
                            metres: number;
                            /** Format: int32 */
                            days: number;
                        };
                        nearby: {
                            /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                            id: string;
                            number: string;
                            shortNumber: string;
                            title: string;
                            className: string;
                            place: string;
                            gridName: string;
                            /** Format: int32 */
                            step: number;
                            /** @enum {unknown} */
                            stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                            stageName: string;
                            /** @enum {unknown} */
                            cycle: "micro" | "small" | "big";
                            clock: {
                                /** @enum {unknown} */
                                state: "ok" | "soon" | "due" | "over" | "paused" | "none" | "met" | "late";
                                /** Format: int32 */
                                remainingMinutes: number | null;
                                /** @enum {unknown} */
                                unitClock: "urgent" | "working";
                                /** Format: int32 */
                                dayMinutes: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-24T09:12:00.000Z
                                 */
                                dueAt: string | null;
                                pausedUntil?: string;
                            };
                            holder: {
                                name: string | null;
                            };
                            next: {
                                command: string;
                                label: string;
                                who: string;
                            };
                            changes: string[];
                            point?: {
                                longitude: number;
                                latitude: number;
                            };
                            /** Format: int32 */
                            version: number;
                        }[];
                        /** Format: int32 */
                        nearbyCount: number;
                        next: {
                            who: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-24T09:12:00.000Z
                             */
                            dueAt: string;
                        } | null;
                        maySettle: boolean;
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
    revealIssueContact: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why, in plain words */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Contact of whoever reported, in clear, for a reason */
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
                        name: string | null;
                        phone: string | null;
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
    showWorkflow: {
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
            /** @description The table of steps, stages and commands */
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
                        steps: {
                            code: string;
                            name: string;
                        }[];
                        cycles: {
                            code: string;
                            name: string;
                        }[];
                        stages: {
                            code: string;
                            name: string;
                            /** Format: int32 */
                            step: number;
                            turn: string;
                            open: boolean;
                        }[];
                        commands: {
                            code: string;
                            name: string;
                            does: string;
                            from: string[];
                            who: string[];
                            needs: string[];
                        }[];
                        rules: {
                            version: string;
                            day: string;
                        };
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
    followIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
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
    unfollowIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
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
    listIssueTeam: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who works on a matter: whom a note may mention */
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
                            seat: string;
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
    acceptIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 说明 Note */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 受理: accept */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    declineIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 理由 Reason, a code of the list decline_reason */
                    reason?: string;
                    /** @description 说明 Explanation */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 不予立案: decline */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    objectIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 异议理由 Why you object */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 提出异议: object */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    decide_objectionIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 支持异议 Uphold the objection */
                    uphold?: boolean;
                    /** @description 复核意见 Finding */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 复核异议: decide objection */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    confirmIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 情况属实 It is as reported */
                    found?: boolean;
                    /** @description 现场情况 What was found */
                    note?: string;
                    /** @description 现场照片 Photos */
                    files?: string[];
                };
            };
        };
        responses: {
            /** @description 核实: confirm */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    fileIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 立案条件 Opening condition, a code of the list condition */
                    condition?: string;
                    /** @description 说明 Note */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 立案: file */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    settleIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 处置情况 What was done */
                    result?: string;
                    /** @description 处置后照片 Photo after */
                    files?: string[];
                };
            };
        };
        responses: {
            /** @description 自处置: settle on the spot */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    dispatchIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description 主办单位 Lead unit
                     * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                     */
                    unit?: string;
                    /** @description 协办单位 Assisting units */
                    assists?: string[];
                    /** @description 派遣意见 Note */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 派遣: dispatch */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    acknowledgeIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 说明 Note */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 签收: acknowledge */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    hand_overIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description 经办人 Who deals with it
                     * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                     */
                    person?: string;
                    /** @description 交接说明 Note */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 转交: hand over */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    returnIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 退回理由 Reason, a code of the list return_reason */
                    reason?: string;
                    /** @description 说明与依据 Explanation and ground */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 退回: return */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    redispatchIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description 改派到 New lead unit
                     * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                     */
                    unit?: string;
                    /** @description 改派理由 Why */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 改派: redispatch */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    recallIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 收回原因 Why */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 收回派遣: recall */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    ruleIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description 裁定主办单位 Unit ruled to handle it
                     * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                     */
                    unit?: string;
                    /** @description 裁定依据 Ground */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 裁定: rule */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    escalateIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 升级理由 Why it goes up */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 升级: escalate */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    send_downIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 下派理由 Why it goes down */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 下派: send down */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    transferIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 移交到 Transfer to */
                    place?: {
                        /** @example 滨河路12号 */
                        text: string;
                        grid?: string;
                        community?: string;
                        lon?: number;
                        lat?: number;
                    };
                    /** @description 移交理由 Why */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 移交外区: transfer */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    ask_extensionIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 延长 Longer by */
                    more?: {
                        n: number;
                        /** @enum {unknown} */
                        unit: "urgent_hour" | "working_hour" | "workday" | "urgent_workday";
                    };
                    /** @description 延期理由 Reason */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 申请延期: ask extension */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    decide_extensionIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 同意延期 Grant */
                    grant?: boolean;
                    /** @description 审批意见 Note */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 审批延期: decide extension */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    ask_suspensionIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 挂账原因 Reason, a code of the list suspend_reason */
                    reason?: string;
                    /**
                     * Format: int64
                     * @description 复核日期 Review date
                     * @example 1795500000000
                     */
                    reviewAt?: number;
                    /** @description 说明 Explanation */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 申请挂账: ask suspension */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    decide_suspensionIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 同意挂账 Grant */
                    grant?: boolean;
                    /** @description 审批意见 Note */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 审批挂账: decide suspension */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    resumeIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 说明 Note */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 恢复: resume */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    add_assistIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description 协办单位 Assisting unit
                     * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                     */
                    unit?: string;
                    /** @description 协办事项 What is asked */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 增加协办: add assisting unit */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    answer_assistIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 协办结果 Result */
                    note?: string;
                    /** @description 照片 Photos */
                    files?: string[];
                };
            };
        };
        responses: {
            /** @description 协办答复: answer as assisting unit */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    splitIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 部分 Parts */
                    parts?: {
                        title: string;
                        /** @example 0192d3a0-7b1c-7000-8000-0123456789ab */
                        unit: string;
                        limit: {
                            n: number;
                            /** @enum {unknown} */
                            unit: "urgent_hour" | "working_hour" | "workday" | "urgent_workday";
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description 拆分: split */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    respond_partIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
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
                     * @description 部分 Part
                     */
                    part?: number;
                    /** @description 处理结果 Result */
                    result?: string;
                    /** @description 处理后照片 Photos after */
                    files?: string[];
                };
            };
        };
        responses: {
            /** @description 反馈部分: respond for a part */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    return_partIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
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
                     * @description 部分 Part
                     */
                    part?: number;
                    /** @description 退回理由 Reason, a code of the list return_reason */
                    reason?: string;
                    /** @description 说明与依据 Explanation and ground */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 退回部分: return a part */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    assign_partIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
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
                     * @description 部分 Part
                     */
                    part?: number;
                    /**
                     * @description 承办单位 Unit
                     * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                     */
                    unit?: string;
                    /** @description 说明 Note */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 改派部分: assign a part */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    cancel_partIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
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
                     * @description 部分 Part
                     */
                    part?: number;
                    /** @description 取消理由 Why */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 取消部分: cancel a part */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    respondIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 处理结果 Result */
                    result?: string;
                    /** @description 处理后照片 Photos after */
                    files?: string[];
                };
            };
        };
        responses: {
            /** @description 反馈: respond */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    send_to_verifyIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 核查要求 What to check */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 发起核查: send to verify */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    verifyIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 已解决 It is solved */
                    agree?: boolean;
                    /** @description 核查意见 Finding */
                    note?: string;
                    /** @description 核查照片 Photos */
                    files?: string[];
                };
            };
        };
        responses: {
            /** @description 核查: verify */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    reworkIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 返工原因 What is wrong */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 返工: rework */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    closeIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 结案结果 Result, a code of the list close_result */
                    result?: string;
                    /** @description 结案意见 Note */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 结案: close */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    rateIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 解决了吗 Was it solved, a code of the list solved */
                    solved?: string;
                    /** @description 满意度 Satisfaction, a code of the list satisfaction */
                    satisfaction?: string;
                    /** @description 意见 Comment */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 评价: rate */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    reopenIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 重办原因 Why */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 重办: reopen */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    evaluateIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 评价 Grade, a code of the list grade */
                    grade?: string;
                    /** @description 评语 Comment */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 综合评价: evaluate */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    withdrawIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 撤回原因 Why */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 撤回: withdraw */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    urgeIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 催办意见 Note */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 催办: urge */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    superviseIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 督办级别 Level, a code of the list supervise_level */
                    level?: string;
                    /** @description 答复时限 Answer within */
                    answer?: {
                        n: number;
                        /** @enum {unknown} */
                        unit: "urgent_hour" | "working_hour" | "workday" | "urgent_workday";
                    };
                    /** @description 督办要求 What is required */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 督办: supervise */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    answer_supervisionIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 答复 Answer */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 答复督办: answer supervision */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    mergeIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description 主案 Master
                     * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                     */
                    master?: string;
                    /** @description 说明 Note */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 合并: merge */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    unmergeIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 原因 Why */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 取消合并: unmerge */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    correct_classIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 类别 Class, a code of the list class */
                    class?: string;
                    /** @description 立案条件 Opening condition, a code of the list condition */
                    condition?: string;
                    /** @description 原因 Why */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 更正类别: correct class */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    correct_placeIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 地点 Place */
                    place?: {
                        /** @example 滨河路12号 */
                        text: string;
                        grid?: string;
                        community?: string;
                        lon?: number;
                        lat?: number;
                    };
                    /** @description 原因 Why */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 更正地点: correct place */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    move_rulesIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 原因 Why */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 换用规则版本: move to rules in force */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    noteIssue: {
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
                 * @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 内容 Text */
                    note?: string;
                    /** @description 提到 Mention */
                    mentions?: string[];
                    /** @description 附件 Files */
                    files?: string[];
                };
            };
        };
        responses: {
            /** @description 备注: note */
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
                        /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                        id: string;
                        number: string;
                        /** Format: int32 */
                        version: number;
                        /** @enum {unknown} */
                        stage: "reported" | "confirming" | "objected" | "to_file" | "to_dispatch" | "to_rule" | "dispatched" | "handling" | "suspended" | "responded" | "verifying" | "verified" | "closed" | "evaluated" | "declined" | "withdrawn" | "merged" | "transferred";
                        /** Format: int32 */
                        step: number;
                        /** @enum {unknown} */
                        cycle: "micro" | "small" | "big";
                        inTime: boolean | null;
                        events: string[];
                        text: string;
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
    listDemoAccounts: {
        parameters: {
            query?: never;
            header?: {
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
            /** @description Accounts of a demo city; empty elsewhere */
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
                        account: string;
                        password: string;
                        about: string;
                    }[];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listNotices: {
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
            /** @description What was told to the queues of this post and to its holder, newest first */
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
                            /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                            id: string;
                            /** @example 370602.0192d3a0-7b1c-7000-8000-0123456789ab */
                            issue: string;
                            shortNumber: string;
                            title: string;
                            text: string;
                            /** Format: date-time */
                            at: string;
                            read: boolean;
                        }[];
                        /** Format: int32 */
                        unread: number;
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
    markNoticesRead: {
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
                    ids: string[];
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
    listAreas: {
        parameters: {
            query?: {
                /** @description The parent of the query */
                parent?: string;
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
            /** @description Areas directly below one, or with `here` the caller’s own area */
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
                        /** @example 370602001 */
                        code: string;
                        name: string;
                        /** @enum {string} */
                        level: "city" | "district" | "street" | "community" | "grid";
                        /** @enum {string|null} */
                        kind: "general" | "dedicated" | null;
                        /** @example 121.391 */
                        longitude: number | null;
                        /** @example 37.539 */
                        latitude: number | null;
                        /**
                         * Format: int32
                         * @description Grids in force inside the area
                         */
                        grids: number;
                    }[];
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
    getArea: {
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
                 * @description The code of the path
                 * @example 370602001
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One area with the names above it */
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
                        /** @example 370602001 */
                        code: string;
                        name: string;
                        /** @enum {string} */
                        level: "city" | "district" | "street" | "community" | "grid";
                        /** @enum {string|null} */
                        kind: "general" | "dedicated" | null;
                        path: string[];
                        /** @example 2026-11-24 */
                        from: string;
                        /** @example 2026-11-24 */
                        to: string | null;
                        /** @example 121.391 */
                        longitude: number | null;
                        /** @example 37.539 */
                        latitude: number | null;
                        /**
                         * Format: int32
                         * @description Grids in force inside the area
                         */
                        grids: number;
                        /** @description The boundary is invented and must be shown as such */
                        synthetic: boolean;
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
    getAreaBoundary: {
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
                 * @description The code of the path
                 * @example 370602001
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The boundary of an area as a GeoJSON feature, WGS-84 */
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
                    "application/geo+json": unknown;
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
    findPlaces: {
        parameters: {
            query: {
                /** @description The q of the query */
                q: string;
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
            /** @description Places for a report by name or code; those near the caller’s area first */
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
                        id: string;
                        kind: string;
                        name: string;
                        gridName: string;
                        /** @example 370602001 */
                        gridCode: string;
                        /** @example 121.391 */
                        longitude: number;
                        /** @example 37.539 */
                        latitude: number;
                    }[];
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
    findPlaceAt: {
        parameters: {
            query: {
                /**
                 * @description The longitude of the query
                 * @example 121.391
                 */
                longitude: number;
                /**
                 * @description The latitude of the query
                 * @example 37.539
                 */
                latitude: number;
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
            /** @description The grid of a point, or the nearest within 200 metres */
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
                        id: string;
                        kind: string;
                        name: string;
                        gridName: string;
                        /** @example 370602001 */
                        gridCode: string;
                        /** @example 121.391 */
                        longitude: number;
                        /** @example 37.539 */
                        latitude: number;
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
    mapTile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The if-none-match of the header */
                "if-none-match"?: string;
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
                 * @description The z of the path
                 * @example 8
                 */
                z: number;
                /**
                 * @description The x of the path
                 * @example 214
                 */
                x: number;
                /**
                 * @description The y of the path
                 * @example 99
                 */
                y: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Vector tile of the whole area map: source layers divisions, grids and their labels */
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
                    "application/vnd.mapbox-vector-tile": unknown;
                };
            };
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
            /** @description Elsewhere */
            304: {
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    areaTile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The if-none-match of the header */
                "if-none-match"?: string;
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
                 * @description The set of the path
                 * @example grids
                 */
                set: "districts" | "streets" | "communities" | "grids" | "map";
                /**
                 * @description The z of the path
                 * @example 10
                 */
                z: number;
                /**
                 * @description The x of the path
                 * @example 856
                 */
                x: number;
                /**
                 * @description The y of the path
                 * @example 396
                 */
                y: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Vector tile of one level: districts, streets, communities or grids */
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
                    "application/vnd.mapbox-vector-tile": unknown;
                };
            };
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
            /** @description Elsewhere */
            304: {
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    importAreas: {
        parameters: {
            query?: {
                /**
                 * @description The from of the query
                 * @example 2026-11-24
                 */
                from?: string;
                /** @description The mode of the query */
                mode?: "all" | "good";
                /** @description The dryRun of the query */
                dryRun?: boolean;
                /** @description The crs of the query */
                crs?: "WGS-84" | "GCJ-02" | "BD-09";
                /** @description The source of the query */
                source?: string;
                /** @description The synthetic of the query */
                synthetic?: boolean;
                /** @description Columns to fields: `列=field,…`; remembered for the layout */
                map?: string;
                /** @description The file is complete: what is in force and of a kind the file names, but is not in it, ends on the day */
                endMissing?: boolean;
                /** @description Code of the area for which the file is complete; by default the narrowest around its rows */
                within?: string;
            };
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
                 * @description The kind of the path
                 * @example divisions
                 */
                kind: "divisions" | "grids" | "outlines" | "unit-grids";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": unknown;
            };
        };
        responses: {
            /** @description Import divisions (CSV, XLSX), grids, outlines or unit grids (GeoJSON, also gzip) */
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
                        /** Format: int64 */
                        read: number;
                        /** Format: int64 */
                        added: number;
                        /** Format: int64 */
                        changed: number;
                        /** Format: int64 */
                        unchanged: number;
                        /** Format: int64 */
                        refused: number;
                        applied: boolean;
                        problems: {
                            /** Format: int64 */
                            row: number;
                            field: string;
                            message: string;
                        }[];
                        /** Format: int64 */
                        problemsLeftOff: number;
                        notes: {
                            /** Format: int64 */
                            row: number;
                            field: string;
                            message: string;
                        }[];
                        differences: {
                            /** Format: int64 */
                            row: number;
                            /** @enum {string} */
                            kind: "added" | "changed";
                            what: string;
                            before: {
                                [key: string]: string;
                            } | null;
                            after: {
                                [key: string]: string;
                            };
                        }[];
                        /** Format: int32 */
                        ended: number;
                        /** Format: int32 */
                        notEnded: number;
                        endings: {
                            what: string;
                            /** @enum {string} */
                            how: "ends" | "carried" | "kept";
                            message: string;
                        }[];
                        map: {
                            [key: string]: string;
                        };
                        unmapped: string[];
                        mend: {
                            columns: string[];
                            rows: {
                                /** Format: int32 */
                                row: number;
                                cells: string[];
                            }[];
                        };
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
            507: components["responses"]["Problem507"];
        };
    };
    listGridPlans: {
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
            /** @description Grid plans of the caller’s area, newest first */
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
                        /** @example 370602001 */
                        street: string;
                        streetName: string;
                        title: string;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "reviewed" | "filed" | "withdrawn";
                        /** Format: int64 */
                        version: number;
                        /** @example 2026-11-24 */
                        inForceFrom: string | null;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        createdAt: number;
                    }[];
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
    drawGridPlan: {
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
                    id: string;
                    /** @example 370602001 */
                    street: string;
                    title: string;
                    grids: {
                        /** @example 370602001 */
                        code: string | null;
                        /** @example 370602001 */
                        community: string;
                        name: string;
                        /** @enum {string} */
                        kind: "general" | "dedicated";
                        /** @description Coordinates of a GeoJSON MultiPolygon, WGS-84 */
                        coordinates: number[][][][];
                    }[];
                };
            };
        };
        responses: {
            /** @description Draw a plan: every grid that shall hold in the communities it touches */
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
                        /** @example 370602001 */
                        street: string;
                        streetName: string;
                        title: string;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "reviewed" | "filed" | "withdrawn";
                        /** Format: int64 */
                        version: number;
                        /** @example 2026-11-24 */
                        inForceFrom: string | null;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        createdAt: number;
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
    getGridPlan: {
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
            /** @description A plan with its grids, what it changes, what speaks against it and who did what */
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
                        plan: {
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            id: string;
                            /** @example 370602001 */
                            street: string;
                            streetName: string;
                            title: string;
                            /** @enum {string} */
                            state: "draft" | "submitted" | "reviewed" | "filed" | "withdrawn";
                            /** Format: int64 */
                            version: number;
                            /** @example 2026-11-24 */
                            inForceFrom: string | null;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            createdAt: number;
                        };
                        grids: {
                            /** @example 370602001 */
                            code: string;
                            name: string;
                            /** @enum {string} */
                            kind: "general" | "dedicated";
                            /** @description Coordinates of a GeoJSON MultiPolygon, WGS-84 */
                            coordinates: number[][][][];
                        }[];
                        added: string[];
                        changed: string[];
                        ended: string[];
                        unchanged: string[];
                        lines: {
                            /** @example 370602001 */
                            from: string;
                            /** @example 370602001 */
                            to: string;
                            share: number;
                        }[];
                        findings: string[];
                        steps: {
                            /** Format: int64 */
                            version: number;
                            step: string;
                            account: string;
                            /** @example 370602001 */
                            area: string;
                            note: string;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            at: number;
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
    redrawGridPlan: {
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
                    grids: {
                        /** @example 370602001 */
                        code: string | null;
                        /** @example 370602001 */
                        community: string;
                        name: string;
                        /** @enum {string} */
                        kind: "general" | "dedicated";
                        /** @description Coordinates of a GeoJSON MultiPolygon, WGS-84 */
                        coordinates: number[][][][];
                    }[];
                };
            };
        };
        responses: {
            /** @description Draw the grids of a draft anew */
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
                        /** @example 370602001 */
                        street: string;
                        streetName: string;
                        title: string;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "reviewed" | "filed" | "withdrawn";
                        /** Format: int64 */
                        version: number;
                        /** @example 2026-11-24 */
                        inForceFrom: string | null;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        createdAt: number;
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
    submitGridPlan: {
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
            /** @description The street hands the plan in */
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
                        /** @example 370602001 */
                        street: string;
                        streetName: string;
                        title: string;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "reviewed" | "filed" | "withdrawn";
                        /** Format: int64 */
                        version: number;
                        /** @example 2026-11-24 */
                        inForceFrom: string | null;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        createdAt: number;
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
    withdrawGridPlan: {
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
            /** @description The street takes the plan back for good */
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
                        /** @example 370602001 */
                        street: string;
                        streetName: string;
                        title: string;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "reviewed" | "filed" | "withdrawn";
                        /** Format: int64 */
                        version: number;
                        /** @example 2026-11-24 */
                        inForceFrom: string | null;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        createdAt: number;
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
    reviewGridPlan: {
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
            /** @description The district agrees */
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
                        /** @example 370602001 */
                        street: string;
                        streetName: string;
                        title: string;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "reviewed" | "filed" | "withdrawn";
                        /** Format: int64 */
                        version: number;
                        /** @example 2026-11-24 */
                        inForceFrom: string | null;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        createdAt: number;
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
    returnGridPlan: {
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
                    /** @description Why, in plain words */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The district sends the plan back to the street */
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
                        /** @example 370602001 */
                        street: string;
                        streetName: string;
                        title: string;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "reviewed" | "filed" | "withdrawn";
                        /** Format: int64 */
                        version: number;
                        /** @example 2026-11-24 */
                        inForceFrom: string | null;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        createdAt: number;
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
    declineGridPlan: {
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
                    /** @description Why, in plain words */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The city sends the plan back to the street */
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
                        /** @example 370602001 */
                        street: string;
                        streetName: string;
                        title: string;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "reviewed" | "filed" | "withdrawn";
                        /** Format: int64 */
                        version: number;
                        /** @example 2026-11-24 */
                        inForceFrom: string | null;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        createdAt: number;
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
    fileGridPlan: {
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
                    /** @example 2026-11-24 */
                    inForceFrom: string;
                };
            };
        };
        responses: {
            /** @description The city files the plan: its grids hold from the day */
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
                        /** @example 370602001 */
                        street: string;
                        streetName: string;
                        title: string;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "reviewed" | "filed" | "withdrawn";
                        /** Format: int64 */
                        version: number;
                        /** @example 2026-11-24 */
                        inForceFrom: string | null;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        createdAt: number;
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
    listUnits: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                cursor?: string;
                /** @description The limit of the query */
                limit?: number;
                /**
                 * @description The area of the query
                 * @example 370602001
                 */
                area?: string;
                /** @description The kind of the query */
                kind?: "grid_centre" | "property" | "station" | "utility" | "community" | "street" | "department" | "other";
                /** @description Part of the name or code */
                text?: string;
                /**
                 * @description The day of the query
                 * @example 2026-11-24
                 */
                day?: string;
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
            /** @description Units in the order of their codes */
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
                            code: string;
                            name: string;
                            /** @enum {unknown} */
                            kind: "grid_centre" | "property" | "station" | "utility" | "community" | "street" | "department" | "other";
                            /** @enum {unknown} */
                            level: "city" | "district" | "street" | "community";
                            /** @description Code of the area; empty for the whole city */
                            area: string;
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            parentId: string | null;
                            aliases: string[];
                            roles: string[];
                            /** @example 2026-11-24 */
                            from: string;
                            /**
                             * @description The first day it no longer exists
                             * @example 2026-11-24
                             */
                            to: string | null;
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
    getUnit: {
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
            /** @description One unit */
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
                        code: string;
                        name: string;
                        /** @enum {unknown} */
                        kind: "grid_centre" | "property" | "station" | "utility" | "community" | "street" | "department" | "other";
                        /** @enum {unknown} */
                        level: "city" | "district" | "street" | "community";
                        /** @description Code of the area; empty for the whole city */
                        area: string;
                        /**
                         * Format: uuid
                         * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                         */
                        parentId: string | null;
                        aliases: string[];
                        roles: string[];
                        /** @example 2026-11-24 */
                        from: string;
                        /**
                         * @description The first day it no longer exists
                         * @example 2026-11-24
                         */
                        to: string | null;
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
    importUnits: {
        parameters: {
            query?: {
                /** @description `all`: one bad row and nothing is written; `good`: bad rows are left out */
                mode?: "all" | "good";
                /** @description Judge every row and write nothing */
                dryRun?: boolean;
                /** @description Columns to fields: `列=field,…`; remembered for the layout */
                map?: string;
                /**
                 * @description The from of the query
                 * @example 2026-11-24
                 */
                from?: string;
                /** @description The file is complete: what is in force and of a kind the file names, but is not in it, ends on the day */
                endMissing?: boolean;
                /** @description Code of the area for which the file is complete; by default the narrowest around its rows */
                within?: string;
            };
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
                "text/csv": unknown;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description Import a table of units */
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
                        read: number;
                        /** Format: int32 */
                        added: number;
                        /** Format: int32 */
                        changed: number;
                        /** Format: int32 */
                        unchanged: number;
                        /** Format: int32 */
                        refused: number;
                        applied: boolean;
                        problems: {
                            /** Format: int32 */
                            row: number;
                            field: string;
                            message: string;
                        }[];
                        /** Format: int32 */
                        problemsLeftOff: number;
                        differences: {
                            /** Format: int32 */
                            row: number;
                            /** @enum {string} */
                            kind: "added" | "changed";
                            what: string;
                            before: {
                                [key: string]: string;
                            } | null;
                            after: {
                                [key: string]: string;
                            };
                        }[];
                        /** Format: int32 */
                        ended: number;
                        /** Format: int32 */
                        notEnded: number;
                        endings: {
                            what: string;
                            /** @enum {string} */
                            how: "ends" | "carried" | "kept";
                            message: string;
                        }[];
                        map: {
                            [key: string]: string;
                        };
                        unmapped: string[];
                        mend: {
                            columns: string[];
                            rows: {
                                /** Format: int32 */
                                row: number;
                                cells: string[];
                            }[];
                        };
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
            507: components["responses"]["Problem507"];
        };
    };
    listPeople: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                cursor?: string;
                /** @description The limit of the query */
                limit?: number;
                /**
                 * @description The area of the query
                 * @example 370602001
                 */
                area?: string;
                /** @description The kind of the query */
                kind?: "grid_worker" | "grid_assistant" | "grid_leader" | "grid_guide" | "street_dispatcher" | "street_head" | "district_dispatcher" | "district_head" | "city_supervisor" | "unit_handler" | "unit_head" | "hotline_seat" | "rules_keeper" | "system_admin" | "security_admin" | "audit_admin" | "resident" | "system";
                /**
                 * @description The unitId of the query
                 * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                 */
                unitId?: string;
                /** @description How the name begins */
                name?: string;
                /** @description The whole number */
                phone?: string;
                /**
                 * @description The day of the query
                 * @example 2026-11-24
                 */
                day?: string;
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
            /** @description Who holds which post in one’s own area; telephone numbers are masked */
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
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            personId: string;
                            /** @enum {unknown} */
                            kind: "grid_worker" | "grid_assistant" | "grid_leader" | "grid_guide" | "street_dispatcher" | "street_head" | "district_dispatcher" | "district_head" | "city_supervisor" | "unit_handler" | "unit_head" | "hotline_seat" | "rules_keeper" | "system_admin" | "security_admin" | "audit_admin" | "resident" | "system";
                            /** @description Code of the area; empty for the whole city */
                            area: string;
                            /** @description Name of the area */
                            place: string;
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            unitId: string | null;
                            /** @example 2026-11-24 */
                            from: string;
                            /**
                             * @description The first day it is no longer held
                             * @example 2026-11-24
                             */
                            to: string | null;
                            name: string;
                            phone: string | null;
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
    getPerson: {
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
            /** @description One person with all posts and handovers */
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
                        phone: string | null;
                        posts: {
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            id: string;
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            personId: string;
                            /** @enum {unknown} */
                            kind: "grid_worker" | "grid_assistant" | "grid_leader" | "grid_guide" | "street_dispatcher" | "street_head" | "district_dispatcher" | "district_head" | "city_supervisor" | "unit_handler" | "unit_head" | "hotline_seat" | "rules_keeper" | "system_admin" | "security_admin" | "audit_admin" | "resident" | "system";
                            /** @description Code of the area; empty for the whole city */
                            area: string;
                            /** @description Name of the area */
                            place: string;
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            unitId: string | null;
                            /** @example 2026-11-24 */
                            from: string;
                            /**
                             * @description The first day it is no longer held
                             * @example 2026-11-24
                             */
                            to: string | null;
                        }[];
                        handovers: {
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            id: string;
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            fromPostId: string;
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            toPostId: string;
                            /** @example 2026-11-24 */
                            day: string;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            at: number;
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            byPerson: string;
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            byPost: string;
                            reason: string;
                            /**
                             * Format: int64
                             * @description Personal assignments that went along
                             */
                            moved: number;
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
    revealPhone: {
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
                    /** @description Why, in plain words */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The telephone number of one person, for a stated reason */
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
                        phone: string | null;
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
    handOverPost: {
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
                     * Format: uuid
                     * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                     */
                    toPersonId: string;
                    /** @example 2026-11-24 */
                    day?: string;
                    /** @description Why, in plain words */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Hand a post over to somebody else, with its tasks */
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
                        /**
                         * Format: uuid
                         * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                         */
                        fromPostId: string;
                        /**
                         * Format: uuid
                         * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                         */
                        toPostId: string;
                        /** @example 2026-11-24 */
                        day: string;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        at: number;
                        /**
                         * Format: uuid
                         * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                         */
                        byPerson: string;
                        /**
                         * Format: uuid
                         * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                         */
                        byPost: string;
                        reason: string;
                        /**
                         * Format: int64
                         * @description Personal assignments that went along
                         */
                        moved: number;
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
    endPost: {
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
                    /** @example 2026-11-24 */
                    day?: string;
                    /** @description Why, in plain words */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description End a post without anybody taking it over */
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
                        /**
                         * Format: uuid
                         * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                         */
                        personId: string;
                        /** @enum {unknown} */
                        kind: "grid_worker" | "grid_assistant" | "grid_leader" | "grid_guide" | "street_dispatcher" | "street_head" | "district_dispatcher" | "district_head" | "city_supervisor" | "unit_handler" | "unit_head" | "hotline_seat" | "rules_keeper" | "system_admin" | "security_admin" | "audit_admin" | "resident" | "system";
                        /** @description Code of the area; empty for the whole city */
                        area: string;
                        /** @description Name of the area */
                        place: string;
                        /**
                         * Format: uuid
                         * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                         */
                        unitId: string | null;
                        /** @example 2026-11-24 */
                        from: string;
                        /**
                         * @description The first day it is no longer held
                         * @example 2026-11-24
                         */
                        to: string | null;
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
    grantPost: {
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
                    /** @enum {unknown} */
                    kind: "grid_worker" | "grid_assistant" | "grid_leader" | "grid_guide" | "street_dispatcher" | "street_head" | "district_dispatcher" | "district_head" | "city_supervisor" | "unit_handler" | "unit_head" | "hotline_seat" | "rules_keeper" | "system_admin" | "security_admin" | "audit_admin" | "resident" | "system";
                    /** @example 370602001 */
                    area?: string;
                    /**
                     * Format: uuid
                     * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                     */
                    unitId?: string;
                    /** @example 2026-11-24 */
                    from?: string;
                    /** @description Why, in plain words */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Give a person one more post */
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
                        /**
                         * Format: uuid
                         * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                         */
                        personId: string;
                        /** @enum {unknown} */
                        kind: "grid_worker" | "grid_assistant" | "grid_leader" | "grid_guide" | "street_dispatcher" | "street_head" | "district_dispatcher" | "district_head" | "city_supervisor" | "unit_handler" | "unit_head" | "hotline_seat" | "rules_keeper" | "system_admin" | "security_admin" | "audit_admin" | "resident" | "system";
                        /** @description Code of the area; empty for the whole city */
                        area: string;
                        /** @description Name of the area */
                        place: string;
                        /**
                         * Format: uuid
                         * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                         */
                        unitId: string | null;
                        /** @example 2026-11-24 */
                        from: string;
                        /**
                         * @description The first day it is no longer held
                         * @example 2026-11-24
                         */
                        to: string | null;
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
    importRoster: {
        parameters: {
            query?: {
                /** @description `all`: one bad row and nothing is written; `good`: bad rows are left out */
                mode?: "all" | "good";
                /** @description Judge every row and write nothing */
                dryRun?: boolean;
                /** @description Columns to fields: `列=field,…`; remembered for the layout */
                map?: string;
                /**
                 * @description The from of the query
                 * @example 2026-11-24
                 */
                from?: string;
                /** @description The file is complete: what is in force and of a kind the file names, but is not in it, ends on the day */
                endMissing?: boolean;
                /** @description Code of the area for which the file is complete; by default the narrowest around its rows */
                within?: string;
            };
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
                "text/csv": unknown;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description Import a roster: one row is one post of one person */
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
                        read: number;
                        /** Format: int32 */
                        added: number;
                        /** Format: int32 */
                        changed: number;
                        /** Format: int32 */
                        unchanged: number;
                        /** Format: int32 */
                        refused: number;
                        applied: boolean;
                        problems: {
                            /** Format: int32 */
                            row: number;
                            field: string;
                            message: string;
                        }[];
                        /** Format: int32 */
                        problemsLeftOff: number;
                        differences: {
                            /** Format: int32 */
                            row: number;
                            /** @enum {string} */
                            kind: "added" | "changed";
                            what: string;
                            before: {
                                [key: string]: string;
                            } | null;
                            after: {
                                [key: string]: string;
                            };
                        }[];
                        /** Format: int32 */
                        ended: number;
                        /** Format: int32 */
                        notEnded: number;
                        endings: {
                            what: string;
                            /** @enum {string} */
                            how: "ends" | "carried" | "kept";
                            message: string;
                        }[];
                        map: {
                            [key: string]: string;
                        };
                        unmapped: string[];
                        mend: {
                            columns: string[];
                            rows: {
                                /** Format: int32 */
                                row: number;
                                cells: string[];
                            }[];
                        };
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
            507: components["responses"]["Problem507"];
        };
    };
    exportRoster: {
        parameters: {
            query: {
                /** @description The format of the query */
                format?: "csv" | "xlsx";
                /**
                 * @description The day of the query
                 * @example 2026-11-24
                 */
                day?: string;
                /** @description The reason of the query */
                reason: string;
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
            /** @description The whole roster of a day as a table that can be imported again */
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
                    "text/csv": unknown;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
            507: components["responses"]["Problem507"];
        };
    };
    streamEvents: {
        parameters: {
            query?: {
                /** @description The types of the query */
                types?: string[];
                /**
                 * @description `id` of the last event received; `0` is the beginning of what is kept (30 days)
                 * @example 370602-1042.370611-88
                 */
                after?: string;
            };
            header?: {
                /**
                 * @description `id` of the last event received; `0` is the beginning of what is kept (30 days)
                 * @example 370602-1042.370611-88
                 */
                "last-event-id"?: string;
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
            /** @description Events as they happen, as server-sent events */
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
                    "text/event-stream": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listWebhooks: {
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
            /** @description Webhooks of the city, newest first */
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
                            url: string;
                            note: string;
                            types: string[];
                            districts: string[];
                            /** @enum {string} */
                            state: "active" | "paused" | "disabled";
                            /**
                             * @description `failing`: nothing arrived for five days; `gone`: it answered 410
                             * @enum {string|null}
                             */
                            disabledFor: "failing" | "gone" | null;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            failingSince: number | null;
                            /**
                             * Format: int32
                             * @description Waiting to be sent; counted up to 1,000
                             */
                            waiting: number;
                            /**
                             * Format: int32
                             * @description Given up; counted up to 1,000
                             */
                            dead: number;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            createdAt: number;
                            /** Format: int32 */
                            version: number;
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
    createWebhook: {
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
                    /** @example https://receiver.example/gridgov */
                    url: string;
                    /**
                     * @description Key of the signature: `whsec_` and 16 to 128 bytes in base64; made here where it is left out
                     * @example whsec_R3JpZEdvdldlYmhvb2tTZWNyZXQwMDE=
                     */
                    secret?: string;
                    /**
                     * @description Names of events, `issue.*`, or `*` for all
                     * @example [
                     *       "*"
                     *     ]
                     */
                    types?: string[];
                    /** @description None: all districts */
                    districts?: string[];
                    /** @description What it is for, for people */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Have a program told of events */
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
                        url: string;
                        note: string;
                        types: string[];
                        districts: string[];
                        /** @enum {string} */
                        state: "active" | "paused" | "disabled";
                        /**
                         * @description `failing`: nothing arrived for five days; `gone`: it answered 410
                         * @enum {string|null}
                         */
                        disabledFor: "failing" | "gone" | null;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        failingSince: number | null;
                        /**
                         * Format: int32
                         * @description Waiting to be sent; counted up to 1,000
                         */
                        waiting: number;
                        /**
                         * Format: int32
                         * @description Given up; counted up to 1,000
                         */
                        dead: number;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        createdAt: number;
                        /** Format: int32 */
                        version: number;
                        secret: string;
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
    getWebhook: {
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
            /** @description One webhook */
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
                        url: string;
                        note: string;
                        types: string[];
                        districts: string[];
                        /** @enum {string} */
                        state: "active" | "paused" | "disabled";
                        /**
                         * @description `failing`: nothing arrived for five days; `gone`: it answered 410
                         * @enum {string|null}
                         */
                        disabledFor: "failing" | "gone" | null;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        failingSince: number | null;
                        /**
                         * Format: int32
                         * @description Waiting to be sent; counted up to 1,000
                         */
                        waiting: number;
                        /**
                         * Format: int32
                         * @description Given up; counted up to 1,000
                         */
                        dead: number;
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteWebhook: {
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
    changeWebhook: {
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
                    /** @example https://receiver.example/gridgov */
                    url?: string;
                    /**
                     * @description Names of events, `issue.*`, or `*` for all
                     * @example [
                     *       "*"
                     *     ]
                     */
                    types?: string[];
                    /** @description None: all districts */
                    districts?: string[];
                    /** @description What it is for, for people */
                    note?: string;
                    /** @enum {string} */
                    state?: "active" | "paused";
                };
            };
        };
        responses: {
            /** @description Change a webhook, pause it or let it go on */
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
                        url: string;
                        note: string;
                        types: string[];
                        districts: string[];
                        /** @enum {string} */
                        state: "active" | "paused" | "disabled";
                        /**
                         * @description `failing`: nothing arrived for five days; `gone`: it answered 410
                         * @enum {string|null}
                         */
                        disabledFor: "failing" | "gone" | null;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        failingSince: number | null;
                        /**
                         * Format: int32
                         * @description Waiting to be sent; counted up to 1,000
                         */
                        waiting: number;
                        /**
                         * Format: int32
                         * @description Given up; counted up to 1,000
                         */
                        dead: number;
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
    createWebhookUnversioned: {
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
                    /** @example https://receiver.example/gridgov */
                    url: string;
                    /**
                     * @description Key of the signature: `whsec_` and 16 to 128 bytes in base64; made here where it is left out
                     * @example whsec_R3JpZEdvdldlYmhvb2tTZWNyZXQwMDE=
                     */
                    secret?: string;
                    /**
                     * @description Names of events, `issue.*`, or `*` for all
                     * @example [
                     *       "*"
                     *     ]
                     */
                    types?: string[];
                    /** @description None: all districts */
                    districts?: string[];
                    /** @description What it is for, for people */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Have a program told of events */
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
                        url: string;
                        note: string;
                        types: string[];
                        districts: string[];
                        /** @enum {string} */
                        state: "active" | "paused" | "disabled";
                        /**
                         * @description `failing`: nothing arrived for five days; `gone`: it answered 410
                         * @enum {string|null}
                         */
                        disabledFor: "failing" | "gone" | null;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        failingSince: number | null;
                        /**
                         * Format: int32
                         * @description Waiting to be sent; counted up to 1,000
                         */
                        waiting: number;
                        /**
                         * Format: int32
                         * @description Given up; counted up to 1,000
                         */
                        dead: number;
                        /**
                         * Format: int64
                         * @example 1795500000000
                         */
                        createdAt: number;
                        /** Format: int32 */
                        version: number;
                        secret: string;
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
    listDeliveries: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                cursor?: string;
                /** @description The limit of the query */
                limit?: number;
                /** @description The state of the query */
                state?: "waiting" | "delivered" | "dead";
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
            /** @description What was sent to a webhook or waits for it, newest first */
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
                            /** @description The header `webhook-id` */
                            eventId: string;
                            type: string;
                            /** @description Id of the matter; null for a test */
                            subject: string | null;
                            /** @enum {string} */
                            state: "waiting" | "delivered" | "dead";
                            /** Format: int32 */
                            attempts: number;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            dueAt: number | null;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            createdAt: number;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            endedAt: number | null;
                            /** Format: int32 */
                            answerStatus: number | null;
                            problem: string | null;
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
    testWebhook: {
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
            /** @description Send a test event now and tell how it went */
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
                        /** @example 370602-0192d3a0-7b1c-7000-8000-0123456789ab-1 */
                        eventId: string;
                        /** Format: int32 */
                        answerStatus: number | null;
                        problem: string | null;
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
            507: components["responses"]["Problem507"];
        };
    };
    resendDelivery: {
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
                /**
                 * @description The eventId of the path
                 * @example 370602-0192d3a0-7b1c-7000-8000-0123456789ab-1
                 */
                eventId: string;
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
    resendDeadDeliveries: {
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
            /** @description Send everything again that was given up */
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
                        queued: number;
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
    replayEvents: {
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
                     * Format: int64
                     * @description Events from this moment on are sent again, epoch milliseconds
                     * @example 1795500000000
                     */
                    since: number;
                    /**
                     * Format: int64
                     * @example 1795500000000
                     */
                    until?: number;
                };
            };
        };
        responses: {
            /** @description Send everything again from a moment on */
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
                        queued: number;
                        /**
                         * Format: int64
                         * @description Where more than 10,000 of a district matched: go on from here
                         * @example 1795500000000
                         */
                        next: number | null;
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
            507: components["responses"]["Problem507"];
        };
    };
    listClasses: {
        parameters: {
            query?: {
                /**
                 * @description The at of the query
                 * @example 1795500000000
                 */
                at?: number;
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
            /** @description The category trees in force, parents before children */
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
                        version: string;
                        items: {
                            code: string;
                            tree: string;
                            name: string;
                            /** Format: int32 */
                            level: number;
                            parent: string | null;
                            aliases: string[];
                            onDutyList: boolean;
                            /** Format: int32 */
                            conditions: number;
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
    getClass: {
        parameters: {
            query?: {
                /**
                 * @description The at of the query
                 * @example 1795500000000
                 */
                at?: number;
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
            path: {
                /**
                 * @description The code of the path
                 * @example E-01-02
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A class with its opening conditions, limits and closing conditions */
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
                        code: string;
                        tree: string;
                        name: string;
                        /** Format: int32 */
                        level: number;
                        parent: string | null;
                        aliases: string[];
                        onDutyList: boolean;
                        /** Format: int32 */
                        conditions: number;
                        standards: {
                            condition: string;
                            openText: string;
                            closeText: string;
                            limit: {
                                n: number;
                                /** @enum {unknown} */
                                unit: "urgent_hour" | "working_hour" | "workday" | "urgent_workday";
                            };
                            units: string[];
                            supervisors: string[];
                            legalBasis: string | null;
                            legalText: string | null;
                            collectNotes: string | null;
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
    listCodes: {
        parameters: {
            query?: {
                /**
                 * @description The at of the query
                 * @example 1795500000000
                 */
                at?: number;
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
            /** @description The choices of every list, in their order */
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
                        [key: string]: {
                            code: string;
                            zh: string;
                            en: string;
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
    listStandards: {
        parameters: {
            query?: {
                /**
                 * @description The at of the query
                 * @example 1795500000000
                 */
                at?: number;
                /** @description The classPrefix of the query */
                classPrefix?: string;
                /** @description The text of the query */
                text?: string;
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
            /** @description Opening conditions with their limits, by class; a text finds in names and conditions */
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
                        version: string;
                        /** Format: int32 */
                        total: number;
                        items: {
                            classCode: string;
                            className: string;
                            condition: string;
                            openText: string;
                            closeText: string;
                            limit: {
                                n: number;
                                /** @enum {unknown} */
                                unit: "urgent_hour" | "working_hour" | "workday" | "urgent_workday";
                            };
                            units: string[];
                            supervisors: string[];
                            legalBasis: string | null;
                            legalText: string | null;
                            collectNotes: string | null;
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
    getCalendar: {
        parameters: {
            query?: {
                /**
                 * @description The at of the query
                 * @example 1795500000000
                 */
                at?: number;
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
            /** @description Windows of working time, and the days on which Monday to Friday does not hold */
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
                        version: number;
                        windows: {
                            /** @example 2026-11-24 */
                            from: string;
                            spans: {
                                from: string;
                                to: string;
                            }[];
                        }[];
                        exceptions: {
                            /** @example 2026-11-24 */
                            day: string;
                            workday: boolean;
                        }[];
                        knownYears: {
                            /** Format: int32 */
                            first: number;
                            /** Format: int32 */
                            last: number;
                        };
                        /** @enum {unknown} */
                        workdayMode: "window" | "end_of_nth_workday";
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
    getPolicy: {
        parameters: {
            query?: {
                /**
                 * @description The at of the query
                 * @example 1795500000000
                 */
                at?: number;
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
            /** @description The settings of the loop in force */
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
                        version: string;
                        policy: {
                            limits: {
                                accept: {
                                    n: number;
                                    /** @enum {unknown} */
                                    unit: "urgent_hour" | "working_hour" | "workday" | "urgent_workday";
                                };
                                confirm: {
                                    n: number;
                                    /** @enum {unknown} */
                                    unit: "urgent_hour" | "working_hour" | "workday" | "urgent_workday";
                                };
                                dispatch: {
                                    n: number;
                                    /** @enum {unknown} */
                                    unit: "urgent_hour" | "working_hour" | "workday" | "urgent_workday";
                                };
                                acknowledge: {
                                    n: number;
                                    /** @enum {unknown} */
                                    unit: "urgent_hour" | "working_hour" | "workday" | "urgent_workday";
                                };
                                handle: {
                                    n: number;
                                    /** @enum {unknown} */
                                    unit: "urgent_hour" | "working_hour" | "workday" | "urgent_workday";
                                };
                                verify: {
                                    n: number;
                                    /** @enum {unknown} */
                                    unit: "urgent_hour" | "working_hour" | "workday" | "urgent_workday";
                                };
                                answer: {
                                    n: number;
                                    /** @enum {unknown} */
                                    unit: "urgent_hour" | "working_hour" | "workday" | "urgent_workday";
                                };
                            };
                            firstCycle: {
                                /** @enum {unknown} */
                                patrol: "micro" | "small" | "big";
                                /** @enum {unknown} */
                                public: "micro" | "small" | "big";
                                /** @enum {unknown} */
                                hotline: "micro" | "small" | "big";
                                /** @enum {unknown} */
                                superior: "micro" | "small" | "big";
                                /** @enum {unknown} */
                                media: "micro" | "small" | "big";
                                /** @enum {unknown} */
                                device: "micro" | "small" | "big";
                                /** @enum {unknown} */
                                transfer: "micro" | "small" | "big";
                                /** @enum {unknown} */
                                open311: "micro" | "small" | "big";
                            };
                            /** Format: int32 */
                            returnLimit: number;
                            /** Format: int32 */
                            extensionLimit: number;
                            extensionRatio: number;
                            /** Format: int32 */
                            reopenDays: number;
                            /** Format: int32 */
                            objectionDays: number;
                            /** Format: int32 */
                            sampleOneIn: number;
                            reopenLimit: {
                                n: number;
                                /** @enum {unknown} */
                                unit: "urgent_hour" | "working_hour" | "workday" | "urgent_workday";
                            };
                            noSiteCheck: string[];
                            verifyAtOnce: boolean;
                        };
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
    setPolicy: {
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
                    /** @example 2026-11-24 */
                    from?: string;
                    note: string;
                    policy: {
                        limits: {
                            accept: {
                                n: number;
                                /** @enum {unknown} */
                                unit: "urgent_hour" | "working_hour" | "workday" | "urgent_workday";
                            };
                            confirm: {
                                n: number;
                                /** @enum {unknown} */
                                unit: "urgent_hour" | "working_hour" | "workday" | "urgent_workday";
                            };
                            dispatch: {
                                n: number;
                                /** @enum {unknown} */
                                unit: "urgent_hour" | "working_hour" | "workday" | "urgent_workday";
                            };
                            acknowledge: {
                                n: number;
                                /** @enum {unknown} */
                                unit: "urgent_hour" | "working_hour" | "workday" | "urgent_workday";
                            };
                            handle: {
                                n: number;
                                /** @enum {unknown} */
                                unit: "urgent_hour" | "working_hour" | "workday" | "urgent_workday";
                            };
                            verify: {
                                n: number;
                                /** @enum {unknown} */
                                unit: "urgent_hour" | "working_hour" | "workday" | "urgent_workday";
                            };
                            answer: {
                                n: number;
                                /** @enum {unknown} */
                                unit: "urgent_hour" | "working_hour" | "workday" | "urgent_workday";
                            };
                        };
                        firstCycle: {
                            /** @enum {unknown} */
                            patrol: "micro" | "small" | "big";
                            /** @enum {unknown} */
                            public: "micro" | "small" | "big";
                            /** @enum {unknown} */
                            hotline: "micro" | "small" | "big";
                            /** @enum {unknown} */
                            superior: "micro" | "small" | "big";
                            /** @enum {unknown} */
                            media: "micro" | "small" | "big";
                            /** @enum {unknown} */
                            device: "micro" | "small" | "big";
                            /** @enum {unknown} */
                            transfer: "micro" | "small" | "big";
                            /** @enum {unknown} */
                            open311: "micro" | "small" | "big";
                        };
                        /** Format: int32 */
                        returnLimit: number;
                        /** Format: int32 */
                        extensionLimit: number;
                        extensionRatio: number;
                        /** Format: int32 */
                        reopenDays: number;
                        /** Format: int32 */
                        objectionDays: number;
                        /** Format: int32 */
                        sampleOneIn: number;
                        reopenLimit: {
                            n: number;
                            /** @enum {unknown} */
                            unit: "urgent_hour" | "working_hour" | "workday" | "urgent_workday";
                        };
                        noSiteCheck: string[];
                        verifyAtOnce: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Change the settings of the loop from a day on */
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
                        version: string;
                        /** Format: int32 */
                        added: number;
                        /** Format: int32 */
                        changed: number;
                        /** Format: int32 */
                        unchanged: number;
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
    listRevisions: {
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
            /** @description Who changed the rules when and why, newest first */
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
                            /** Format: int32 */
                            revision: number;
                            /**
                             * Format: int64
                             * @example 1795500000000
                             */
                            at: number;
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            byPerson: string | null;
                            /**
                             * Format: uuid
                             * @example 0192d3a0-7b1c-7000-8000-0123456789ab
                             */
                            byPost: string | null;
                            byName: string | null;
                            subject: string;
                            note: string;
                            /** Format: int32 */
                            added: number;
                            /** Format: int32 */
                            changed: number;
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
    setCode: {
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
                 * @description The list of the path
                 * @example nature
                 */
                list: string;
                /**
                 * @description The code of the path
                 * @example complaint
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example 2026-11-24 */
                    from?: string;
                    note: string;
                    zh: string;
                    en: string;
                    /** Format: int32 */
                    place: number;
                };
            };
        };
        responses: {
            /** @description Add or change one choice of a list from a day on */
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
                        version: string;
                        /** Format: int32 */
                        added: number;
                        /** Format: int32 */
                        changed: number;
                        /** Format: int32 */
                        unchanged: number;
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
    setDuty: {
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
                 * @description The classCode of the path
                 * @example E-01-02
                 */
                classCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example 2026-11-24 */
                    from?: string;
                    note: string;
                    ground: string;
                };
            };
        };
        responses: {
            /** @description Put a class on the duty list, so that grid workers may be given it */
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
                        version: string;
                        /** Format: int32 */
                        added: number;
                        /** Format: int32 */
                        changed: number;
                        /** Format: int32 */
                        unchanged: number;
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
    endRules: {
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
                    /** @example 2026-11-24 */
                    from?: string;
                    note: string;
                    /** @enum {unknown} */
                    table: "class" | "standard" | "code_list" | "duty_list" | "routing_rule";
                    keys: string[];
                };
            };
        };
        responses: {
            /** @description End classes, standards, choices, duties or routing rules from a day on */
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
                        version: string;
                        /** Format: int32 */
                        added: number;
                        /** Format: int32 */
                        changed: number;
                        /** Format: int32 */
                        unchanged: number;
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
    importStandards: {
        parameters: {
            query?: {
                /** @description `all`: one bad row and nothing is written; `good`: bad rows are left out */
                mode?: "all" | "good";
                /** @description Judge every row and write nothing */
                dryRun?: boolean;
                /** @description Columns to fields: `列=field,…`; remembered for the layout */
                map?: string;
                /**
                 * @description The from of the query
                 * @example 2026-11-24
                 */
                from?: string;
                /** @description 部件 or 事件, for the whole file */
                kind?: string;
                /** @description The tree of the query */
                tree?: string;
                /** @description The treeName of the query */
                treeName?: string;
                /** @description The note of the query */
                note?: string;
            };
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
                "text/csv": unknown;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description Import a table of opening conditions with their limits */
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
                        read: number;
                        /** Format: int32 */
                        added: number;
                        /** Format: int32 */
                        changed: number;
                        /** Format: int32 */
                        unchanged: number;
                        /** Format: int32 */
                        refused: number;
                        applied: boolean;
                        problems: {
                            /** Format: int32 */
                            row: number;
                            field: string;
                            message: string;
                        }[];
                        /** Format: int32 */
                        problemsLeftOff: number;
                        differences: {
                            /** Format: int32 */
                            row: number;
                            /** @enum {string} */
                            kind: "added" | "changed";
                            what: string;
                            before: {
                                [key: string]: string;
                            } | null;
                            after: {
                                [key: string]: string;
                            };
                        }[];
                        /** Format: int32 */
                        ended: number;
                        /** Format: int32 */
                        notEnded: number;
                        endings: {
                            what: string;
                            /** @enum {string} */
                            how: "ends" | "carried" | "kept";
                            message: string;
                        }[];
                        map: {
                            [key: string]: string;
                        };
                        unmapped: string[];
                        mend: {
                            columns: string[];
                            rows: {
                                /** Format: int32 */
                                row: number;
                                cells: string[];
                            }[];
                        };
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
            507: components["responses"]["Problem507"];
        };
    };
    importCategories: {
        parameters: {
            query?: {
                /** @description `all`: one bad row and nothing is written; `good`: bad rows are left out */
                mode?: "all" | "good";
                /** @description Judge every row and write nothing */
                dryRun?: boolean;
                /** @description Columns to fields: `列=field,…`; remembered for the layout */
                map?: string;
                /**
                 * @description The from of the query
                 * @example 2026-11-24
                 */
                from?: string;
                /** @description 部件 or 事件, for the whole file */
                kind?: string;
                /** @description The tree of the query */
                tree?: string;
                /** @description The treeName of the query */
                treeName?: string;
                /** @description The note of the query */
                note?: string;
            };
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
                "text/csv": unknown;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description Import a tree of categories */
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
                        read: number;
                        /** Format: int32 */
                        added: number;
                        /** Format: int32 */
                        changed: number;
                        /** Format: int32 */
                        unchanged: number;
                        /** Format: int32 */
                        refused: number;
                        applied: boolean;
                        problems: {
                            /** Format: int32 */
                            row: number;
                            field: string;
                            message: string;
                        }[];
                        /** Format: int32 */
                        problemsLeftOff: number;
                        differences: {
                            /** Format: int32 */
                            row: number;
                            /** @enum {string} */
                            kind: "added" | "changed";
                            what: string;
                            before: {
                                [key: string]: string;
                            } | null;
                            after: {
                                [key: string]: string;
                            };
                        }[];
                        /** Format: int32 */
                        ended: number;
                        /** Format: int32 */
                        notEnded: number;
                        endings: {
                            what: string;
                            /** @enum {string} */
                            how: "ends" | "carried" | "kept";
                            message: string;
                        }[];
                        map: {
                            [key: string]: string;
                        };
                        unmapped: string[];
                        mend: {
                            columns: string[];
                            rows: {
                                /** Format: int32 */
                                row: number;
                                cells: string[];
                            }[];
                        };
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
            507: components["responses"]["Problem507"];
        };
    };
    importCalendar: {
        parameters: {
            query?: {
                /** @description `all`: one bad row and nothing is written; `good`: bad rows are left out */
                mode?: "all" | "good";
                /** @description Judge every row and write nothing */
                dryRun?: boolean;
                /** @description Columns to fields: `列=field,…`; remembered for the layout */
                map?: string;
                /**
                 * @description The from of the query
                 * @example 2026-11-24
                 */
                from?: string;
                /** @description 部件 or 事件, for the whole file */
                kind?: string;
                /** @description The tree of the query */
                tree?: string;
                /** @description The treeName of the query */
                treeName?: string;
                /** @description The note of the query */
                note?: string;
            };
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
                "text/csv": unknown;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description Import the days on which Monday to Friday does not hold */
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
                        read: number;
                        /** Format: int32 */
                        added: number;
                        /** Format: int32 */
                        changed: number;
                        /** Format: int32 */
                        unchanged: number;
                        /** Format: int32 */
                        refused: number;
                        applied: boolean;
                        problems: {
                            /** Format: int32 */
                            row: number;
                            field: string;
                            message: string;
                        }[];
                        /** Format: int32 */
                        problemsLeftOff: number;
                        differences: {
                            /** Format: int32 */
                            row: number;
                            /** @enum {string} */
                            kind: "added" | "changed";
                            what: string;
                            before: {
                                [key: string]: string;
                            } | null;
                            after: {
                                [key: string]: string;
                            };
                        }[];
                        /** Format: int32 */
                        ended: number;
                        /** Format: int32 */
                        notEnded: number;
                        endings: {
                            what: string;
                            /** @enum {string} */
                            how: "ends" | "carried" | "kept";
                            message: string;
                        }[];
                        map: {
                            [key: string]: string;
                        };
                        unmapped: string[];
                        mend: {
                            columns: string[];
                            rows: {
                                /** Format: int32 */
                                row: number;
                                cells: string[];
                            }[];
                        };
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
            507: components["responses"]["Problem507"];
        };
    };
    getImportProgress: {
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
            /** @description How many rows an import has read, by its Idempotency-Key; 0 for one not begun */
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
                        /** @enum {string} */
                        phase: "receiving" | "reading" | "writing" | "done";
                        /** Format: int32 */
                        receivedBytes: number;
                        /** Format: int32 */
                        read: number;
                        done: boolean;
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
    listRoutingRules: {
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
            /** @description The dispatch table with past and planned versions, and what should be looked at */
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
                        rules: {
                            id: string;
                            /** Format: int32 */
                            priority: number;
                            /** @example 2026-11-24 */
                            from: string;
                            /** @example 2026-11-24 */
                            to?: string;
                            when: {
                                classPrefix?: string;
                                areaPrefix?: string;
                                ownerUnit?: string;
                                channel?: string;
                                timeOfDay?: {
                                    from: string;
                                    to: string;
                                };
                                /** @enum {unknown} */
                                level?: "micro" | "small" | "big";
                                /** @enum {unknown} */
                                kind?: "component" | "event";
                            };
                            target: {
                                /** @description A unit, or `role:…` for who has the role */
                                unitId: string;
                                /** @enum {unknown} */
                                cycle: "micro" | "small" | "big";
                            };
                            note: string;
                            /** Format: int32 */
                            version: number;
                        }[];
                        problems: {
                            kind: string;
                            ruleId: string;
                            otherId?: string;
                            message: string;
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
    saveRoutingRules: {
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
                    note: string;
                    rules: {
                        id: string;
                        /** Format: int32 */
                        priority: number;
                        /** @example 2026-11-24 */
                        from: string;
                        /** @example 2026-11-24 */
                        to?: string;
                        when: {
                            classPrefix?: string;
                            areaPrefix?: string;
                            ownerUnit?: string;
                            channel?: string;
                            timeOfDay?: {
                                from: string;
                                to: string;
                            };
                            /** @enum {unknown} */
                            level?: "micro" | "small" | "big";
                            /** @enum {unknown} */
                            kind?: "component" | "event";
                        };
                        target: {
                            /** @description A unit, or `role:…` for who has the role */
                            unitId: string;
                            /** @enum {unknown} */
                            cycle: "micro" | "small" | "big";
                        };
                        note: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Add rules, or change those of the same id from their day on */
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
                        version: string;
                        /** Format: int32 */
                        added: number;
                        /** Format: int32 */
                        changed: number;
                        /** Format: int32 */
                        unchanged: number;
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
    dryRunRouting: {
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
                    classCode: string;
                    area: string;
                    ownerUnit?: string;
                    /** @enum {unknown} */
                    channel?: "patrol" | "public" | "hotline" | "superior" | "media" | "device" | "transfer" | "open311";
                    /** @enum {unknown} */
                    level?: "micro" | "small" | "big";
                    /**
                     * Format: int64
                     * @example 1795500000000
                     */
                    at?: number;
                };
            };
        };
        responses: {
            /** @description What would happen to a matter of this class at this place, and why */
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
                        version: string;
                        chosen: {
                            rule: string;
                            unitId: string;
                            unit: string | null;
                            /** @enum {unknown} */
                            cycle: "micro" | "small" | "big";
                        } | null;
                        reasons: string[];
                        runnersUp: {
                            rule: string;
                            unitId: string;
                            unit: string | null;
                            /** @enum {unknown} */
                            cycle: "micro" | "small" | "big";
                            why: string;
                        }[];
                        nearMisses: {
                            rule: string;
                            failed: string;
                        }[];
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
    whatWouldChange: {
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
                    changed: {
                        id: string;
                        /** Format: int32 */
                        priority: number;
                        /** @example 2026-11-24 */
                        from: string;
                        /** @example 2026-11-24 */
                        to?: string;
                        when: {
                            classPrefix?: string;
                            areaPrefix?: string;
                            ownerUnit?: string;
                            channel?: string;
                            timeOfDay?: {
                                from: string;
                                to: string;
                            };
                            /** @enum {unknown} */
                            level?: "micro" | "small" | "big";
                            /** @enum {unknown} */
                            kind?: "component" | "event";
                        };
                        target: {
                            /** @description A unit, or `role:…` for who has the role */
                            unitId: string;
                            /** @enum {unknown} */
                            cycle: "micro" | "small" | "big";
                        };
                        note: string;
                    }[];
                    removed: string[];
                    /**
                     * Format: int64
                     * @example 1795500000000
                     */
                    from: number;
                    /**
                     * Format: int64
                     * @example 1795500000000
                     */
                    to: number;
                };
            };
        };
        responses: {
            /** @description What changed rules would have done with the matters of a past time */
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
                        total: number;
                        /** Format: int32 */
                        unchanged: number;
                        /** Format: int32 */
                        changedCount: number;
                        changed: {
                            id: string;
                            before: {
                                rule: string;
                                unitId: string;
                                /** @enum {unknown} */
                                cycle: "micro" | "small" | "big";
                            } | null;
                            after: {
                                rule: string;
                                unitId: string;
                                /** @enum {unknown} */
                                cycle: "micro" | "small" | "big";
                            } | null;
                        }[];
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
            507: components["responses"]["Problem507"];
        };
    };
    listRoutingProposals: {
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
            /** @description Rules that decisions for good point to, with their counts */
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
                            key: string;
                            when: {
                                classPrefix?: string;
                                areaPrefix?: string;
                                ownerUnit?: string;
                                channel?: string;
                                timeOfDay?: {
                                    from: string;
                                    to: string;
                                };
                                /** @enum {unknown} */
                                level?: "micro" | "small" | "big";
                                /** @enum {unknown} */
                                kind?: "component" | "event";
                            };
                            target: {
                                /** @description A unit, or `role:…` for who has the role */
                                unitId: string;
                                /** @enum {unknown} */
                                cycle: "micro" | "small" | "big";
                            };
                            /** Format: int32 */
                            agrees: number;
                            /** Format: int32 */
                            total: number;
                            matterIds: string[];
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
    decideRoutingProposal: {
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
                 * @description The key of the path
                 * @example 0f1e2d3c4b5a
                 */
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    decision: "adopted" | "declined";
                    /** Format: int32 */
                    priority?: number;
                    /** @example 2026-11-24 */
                    from?: string;
                    note: string;
                };
            };
        };
        responses: {
            /** @description Adopt a proposed rule or decline it */
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
                        rule: string | null;
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
}
