import { createBrowserRouter, type RouteObject } from 'react-router';
import { Shell } from './shell.js';
import { NotFound, RouteFailure } from './failures.js';

/** Each page is a module of its own with a `Component`, loaded when someone goes there. */
const pages: RouteObject[] = [
  { index: true, lazy: () => import('../routes/start/start-page.js') },
  { path: 'mitglieder', lazy: () => import('../routes/members/members-page.js') },
  { path: 'mitglieder/:id', lazy: () => import('../routes/members/member-page.js') },
  { path: 'projekte', lazy: () => import('../routes/projects/catalogue-page.js') },
  { path: 'projekte/:slug', lazy: () => import('../routes/projects/project-page.js') },
  { path: 'anmelden', lazy: () => import('../routes/sign-in/sign-in-page.js') },
  { path: 'impressum', lazy: () => import('../routes/legal/imprint-page.js') },
  { path: 'datenschutz', lazy: () => import('../routes/legal/privacy-page.js') },
  { path: 'barrierefreiheit', lazy: () => import('../routes/legal/accessibility-page.js') },
  { path: '*', Component: NotFound },
];

export const router = createBrowserRouter([
  {
    Component: Shell,
    ErrorBoundary: RouteFailure,
    // Until the first page's module is there, the shell alone would flash.
    HydrateFallback: () => null,
    children: [{ ErrorBoundary: RouteFailure, children: pages }],
  },
]);
