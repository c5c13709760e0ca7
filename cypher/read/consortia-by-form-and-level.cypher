// How many consortia are there of each form and level, and which?
// parameters: none
// example: {}
// columns: form, level, consortia, names
MATCH (consortium:Consortium)
WITH consortium ORDER BY consortium.name, consortium.id
WITH consortium.form AS form, consortium.level AS level, collect(consortium.name) AS names
RETURN form, level, size(names) AS consortia, names
ORDER BY consortia DESC, form, level
