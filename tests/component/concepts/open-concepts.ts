export { openPretend as openConcepts } from '../screens/open-pretend.ts';
