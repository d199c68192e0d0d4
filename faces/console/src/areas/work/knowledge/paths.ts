export const knowledgePath = '/knowledge';
