/// <reference types="vite/client" />
declare module 'virtual:gg-tokens.css';
