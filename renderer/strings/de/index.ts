import { activity } from './activity.ts';
import { app } from './app.ts';
import { errors } from './errors.ts';
import { firstRun } from './first-run.ts';
import { folders } from './folders.ts';
import { library } from './library.ts';
import { photos } from './photos.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { ui } from './ui.ts';
import { viewer } from './viewer.ts';

export const de = { activity, app, errors, firstRun, folders, library, photos, search, settings, ui, viewer };
