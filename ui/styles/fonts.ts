/** Loaded after the first paint: each subset comes down only where the system has no Chinese font and the page shows its characters. */
import '@fontsource/noto-sans-sc/400.css';
import '@fontsource/noto-sans-sc/700.css';
