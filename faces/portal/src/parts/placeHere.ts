import { ask, type Place } from '../api.ts';

/** The grid one stands in, by the browser's own position. @throws where there is none, or it is not allowed */
export async function placeHere(): Promise<Place> {
  const { longitude, latitude } = await new Promise<GeolocationCoordinates>((found, failed) => {
    if (!('geolocation' in navigator)) return failed(new Error('This browser knows no position'));
    navigator.geolocation.getCurrentPosition(({ coords }) => found(coords), failed, {
      enableHighAccuracy: true,
      timeout: 15_000,
    });
  });
  return ask<Place>(`/portal/places/at?longitude=${longitude}&latitude=${latitude}`);
}
