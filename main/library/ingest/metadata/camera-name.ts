/** Words that companies add to their names, which nobody says of a camera. */
const companyWords =
  /[\s,]+(corporation|corp|company|co|ltd|inc|gmbh|optical|electronics|electric|techwin|computer|communications|digital camera)\b\.?/gi;

/**
 * Names a camera the way its owner would: maker and model, the maker not repeated. `NIKON CORPORATION` and `NIKON
 * D5000` is `NIKON D5000`; `EASTMAN KODAK COMPANY` and `KODAK DC210` is `KODAK DC210`.
 *
 * @returns null when neither is known
 */
export function cameraName(maker: string | null, model: string | null): string | null {
  const shortMaker = (maker ?? '')
    .replace(companyWords, '')
    .replace(/[\s,.]+$/, '')
    .replace(/^eastman\s+/i, '')
    .trim();
  const cleanModel = (model ?? '').trim();
  if (!shortMaker || !cleanModel) return cleanModel || shortMaker || null;
  const firstWord = shortMaker.split(/\s+/)[0]!.toLowerCase();
  return cleanModel.toLowerCase().startsWith(firstWord) ? cleanModel : `${shortMaker} ${cleanModel}`;
}
