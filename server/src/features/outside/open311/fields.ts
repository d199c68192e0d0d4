/** What the forms of GeoReport v2 hold, for the description of the interface and for what may come only once. */
import Type from 'typebox';

/** Longest texts, in characters. */
export const LONGEST = {
  description: 4_000,
  first_name: 50,
  last_name: 50,
  phone: 30,
  email: 254,
  address_id: 15,
} as const;
export const LONGEST_URL = 2_000;

const Text = (maxLength: number, description: string) =>
  Type.Optional(Type.String({ maxLength, description }));
/** Attributes (`attribute[CODE]`) and fields of other servers' extensions. */
const more = { additionalProperties: true } as const;
const shared = {
  api_key: Text(200, 'Token of a program; may be sent as a header instead'),
  jurisdiction_id: Text(100, 'Taken and not needed'),
  description: Text(LONGEST.description, 'Shown to everybody as it was sent'),
  media_url: Text(LONGEST_URL, 'Address of a picture, https: or http:'),
};

export const RequestForm = Type.Object(
  {
    ...shared,
    service_code: Type.String({ minLength: 1, maxLength: 60, description: 'One of the services' }),
    lat: Type.Optional(Type.Number({ minimum: -90, maximum: 90, description: 'WGS-84, with long' })),
    long: Type.Optional(Type.Number({ minimum: -180, maximum: 180, description: 'WGS-84, with lat' })),
    address_string: Text(200, 'Where there is no point'),
    address_id: Text(LONGEST.address_id, 'Code of an area or grid'),
    first_name: Text(LONGEST.first_name, 'Sealed, never shown'),
    last_name: Text(LONGEST.last_name, 'Sealed, never shown'),
    email: Text(LONGEST.email, 'Sealed, never shown'),
    phone: Text(LONGEST.phone, 'Sealed, never shown'),
    device_id: Text(200, 'Passed over'),
    account_id: Text(200, 'Passed over'),
  },
  more,
);

export const UpdateForm = Type.Object(
  {
    ...shared,
    service_request_id: Type.String({ minLength: 1, maxLength: 60, description: 'Id of the request' }),
    status: Type.String({ minLength: 4, maxLength: 40, description: 'OPEN, IN_PROGRESS, CLOSED, FIXED …' }),
    update_id: Text(100, 'Id of the sender’s own; made here where there is none'),
    updated_datetime: Text(40, 'ISO 8601; now where there is none'),
  },
  more,
);

/** Fields that mean one thing. Others, such as values of attributes and those of other servers, may come again. */
export const SINGLE: ReadonlySet<string> = new Set([
  ...Object.keys(RequestForm.properties),
  ...Object.keys(UpdateForm.properties),
]);
