import type { PhotoMetadata } from '../description.ts';
import type { PhotoTags } from './photo-tags.ts';

type Position = Pick<PhotoMetadata, 'latitude' | 'longitude' | 'altitudeMetres'>;

/** The lowest dry land and the ceiling of airliners, with room to spare. */
const altitudeRange = { from: -500, to: 20_000 };

/**
 * Where a photo was taken. Latitude and longitude come together or not at all, and the altitude only with them; 0°, 0°
 * in the Gulf of Guinea is what phones without a fix write, and is none.
 */
export function position({ latitude, longitude, altitudeMetres }: PhotoTags): Position {
  const isReal =
    latitude !== null &&
    longitude !== null &&
    Math.abs(latitude) <= 90 &&
    Math.abs(longitude) <= 180 &&
    !(latitude === 0 && longitude === 0);
  const isAltitude =
    isReal &&
    altitudeMetres !== null &&
    altitudeMetres >= altitudeRange.from &&
    altitudeMetres <= altitudeRange.to;
  return {
    latitude: isReal ? latitude : null,
    longitude: isReal ? longitude : null,
    altitudeMetres: isAltitude ? altitudeMetres : null,
  };
}
