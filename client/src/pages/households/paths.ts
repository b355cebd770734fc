export const householdPath = (id: string): string => `/households/${encodeURIComponent(id)}`;
