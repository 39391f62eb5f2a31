/// <reference types="astro/client" />
declare module 'virtual:pledgebook/theme.css';
