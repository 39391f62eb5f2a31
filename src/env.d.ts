declare module 'virtual:pledgebook/theme.css';
