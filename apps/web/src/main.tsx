import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router/dom';
import { AnchorProvider } from '@allmende/web-kern';
import { queryClient } from './api/query-client.js';
import { routerAnchor } from './app/router-anchor.js';
import { router } from './app/routes.js';
import { startTexts } from './i18n/texts.js';
import './app/app.css';

await startTexts();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <AnchorProvider render={routerAnchor}>
        <RouterProvider router={router} />
      </AnchorProvider>
    </QueryClientProvider>
  </StrictMode>,
);
