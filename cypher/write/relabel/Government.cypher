// Makes organisations be of this kind, which most documents take them for.
// parameters:
//   ids: list of strings — ids of organisations
MATCH (entity:Entity)
WHERE entity.id IN $ids
REMOVE entity:Consortium, entity:School, entity:Enterprise, entity:Association, entity:ResearchInstitute, entity:Park
SET entity:Government
