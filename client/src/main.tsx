import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { LanguageProvider } from './language';
import { ErrorBoundary } from './parts/error-boundary';
import { SessionProvider } from './session';
import { keepShell } from './shell';
import './styles.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

keepShell();

createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <ErrorBoundary>
        <SessionProvider>
          <App />
        </SessionProvider>
      </ErrorBoundary>
    </LanguageProvider>
  </StrictMode>,
);
