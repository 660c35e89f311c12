export { openPretend as openAlbums } from '../screens/open-pretend.ts';
