import { activity } from './activity.ts';
import { app } from './app.ts';
import { firstRun } from './first-run.ts';
import { folders } from './folders.ts';
import { photos } from './photos.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { ui } from './ui.ts';
import { viewer } from './viewer.ts';

export const de = { activity, app, firstRun, folders, photos, search, settings, ui, viewer };
