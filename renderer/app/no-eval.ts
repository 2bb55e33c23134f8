import { z } from 'zod';

// The page's security policy forbids code made of text. zod would try it and fall back, which the policy reports as
// an attack. To be the first import: schemas look once.
z.config({ jitless: true });
