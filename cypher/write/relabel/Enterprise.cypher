// Makes organisations be of this kind, which most documents take them for.
// parameters:
//   batch.ids: list of strings — ids of organisations
UNWIND $batch.ids AS id
MATCH (entity:Entity {id: id})
REMOVE entity:Consortium, entity:School, entity:Association, entity:ResearchInstitute, entity:Park, entity:Government
SET entity:Enterprise
