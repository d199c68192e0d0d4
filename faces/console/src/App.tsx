import { LanguageProvider } from '@gridgov/ui/language.tsx';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, useState } from 'react';
import { makeQueryClient } from './queryClient.ts';
import { makeRouter } from './router.tsx';
import { SettingsProvider, useSettings } from './settings.tsx';
import { noteSignedIn } from './shell/presence.ts';

/** The console: settings around words, server state and pages. */
export function App() {
  return (
    <StrictMode>
      <SettingsProvider>
        <Pages />
      </SettingsProvider>
    </StrictMode>
  );
}

function Pages() {
  const settings = useSettings();
  const [{ client, router }] = useState(assemble);
  return (
    <LanguageProvider language={settings.language}>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </LanguageProvider>
  );
}

function assemble() {
  const client = makeQueryClient(() => {
    const { pathname, href } = router.state.location;
    noteSignedIn(false);
    if (pathname !== '/sign-in')
      void router.navigate({ to: '/sign-in', search: { back: href }, state: { ended: true } });
  });
  const router = makeRouter(client);
  return { client, router };
}
