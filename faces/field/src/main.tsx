import 'virtual:gg-tokens.css';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no #app');
createRoot(root).render(<main />);
