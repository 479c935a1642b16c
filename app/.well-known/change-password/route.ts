import { redirect } from 'next/navigation';

/** Where password managers look for the page on which a password is changed (W3C, change-password-url). */
export const GET = () => redirect('/editor/account');
