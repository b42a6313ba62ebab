/** The button cycles through system, light and dark; the choice is kept where storage is allowed. */
const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

/** What is kept; undefined where storage is blocked. */
function stored(): Theme | undefined {
  try {
    const word = localStorage.getItem('theme');
    return themes.find((theme) => theme === word) ?? 'system';
  } catch {
    return undefined;
  }
}

const current = (): Theme =>
  (document.documentElement.dataset['theme'] as Theme | undefined) ?? 'system';

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

function keep(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // A blocked storage only means that the next page asks the system again.
  }
}

export function themeToggle(): void {
  const button = document.querySelector<HTMLButtonElement>('.theme-toggle');
  if (!button) return;
  const label = (): void => {
    const words = button.dataset[current()] ?? '';
    button.setAttribute('aria-label', words);
    button.title = words;
  };
  button.addEventListener('click', () => {
    const next = themes[(themes.indexOf(current()) + 1) % themes.length] ?? 'system';
    show(next);
    keep(next);
    label();
  });
  // Chosen elsewhere: in another tab, or on the page that Back has left behind.
  const follow = (): void => {
    show(stored() ?? current());
    label();
  };
  addEventListener('storage', follow);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) follow();
  });
  label();
  button.hidden = false;
}
