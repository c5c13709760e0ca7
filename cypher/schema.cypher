// Constraints and indexes. Safe to run again. Each constraint brings an index of its own.
CREATE CONSTRAINT graph_id IF NOT EXISTS FOR (n:Graph) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT statement_id IF NOT EXISTS FOR (n:Statement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT alias_id IF NOT EXISTS FOR (n:Alias) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT region_id IF NOT EXISTS FOR (n:Region) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT industry_id IF NOT EXISTS FOR (n:Industry) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (n:Judgement) REQUIRE n.id IS UNIQUE;

// How people ask for things: by name in any form.
CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name);
CREATE INDEX entity_key IF NOT EXISTS FOR (n:Entity) ON (n.key);
CREATE INDEX entity_block IF NOT EXISTS FOR (n:Entity) ON (n.block);
CREATE INDEX entity_pinyin IF NOT EXISTS FOR (n:Entity) ON (n.pinyin);
CREATE INDEX entity_initials IF NOT EXISTS FOR (n:Entity) ON (n.initials);
// Pages of these two lists are read in the order of their names.
CREATE INDEX person_pinyin IF NOT EXISTS FOR (n:Person) ON (n.pinyin);
CREATE INDEX organization_pinyin IF NOT EXISTS FOR (n:Organization) ON (n.pinyin);
CREATE INDEX document_source IF NOT EXISTS FOR (n:Document) ON (n.source);
CREATE INDEX industry_code IF NOT EXISTS FOR (n:Industry) ON (n.code);
CREATE INDEX industry_name IF NOT EXISTS FOR (n:Industry) ON (n.name);
CREATE INDEX region_code IF NOT EXISTS FOR (n:Region) ON (n.code);
CREATE INDEX region_name IF NOT EXISTS FOR (n:Region) ON (n.name);

// From an edge to the sentences behind it, and from a source entity to what is said of it.
CREATE INDEX statement_edge IF NOT EXISTS FOR (n:Statement) ON (n.edge);
CREATE INDEX statement_subject IF NOT EXISTS FOR (n:Statement) ON (n.subject);
CREATE INDEX statement_object IF NOT EXISTS FOR (n:Statement) ON (n.object);
CREATE INDEX mentions_source IF NOT EXISTS FOR ()-[r:MENTIONS]-() ON (r.source);

// Which documents are reprints: those of one text, and the keys by which another one is found.
CREATE INDEX document_witness IF NOT EXISTS FOR (n:Document) ON (n.witness);
CREATE INDEX document_band0 IF NOT EXISTS FOR (n:Document) ON (n.band0);
CREATE INDEX document_band1 IF NOT EXISTS FOR (n:Document) ON (n.band1);
CREATE INDEX document_band2 IF NOT EXISTS FOR (n:Document) ON (n.band2);
CREATE INDEX document_band3 IF NOT EXISTS FOR (n:Document) ON (n.band3);
CREATE INDEX document_band4 IF NOT EXISTS FOR (n:Document) ON (n.band4);
CREATE INDEX document_band5 IF NOT EXISTS FOR (n:Document) ON (n.band5);
CREATE INDEX document_band6 IF NOT EXISTS FOR (n:Document) ON (n.band6);
CREATE INDEX document_band7 IF NOT EXISTS FOR (n:Document) ON (n.band7);
CREATE INDEX document_band8 IF NOT EXISTS FOR (n:Document) ON (n.band8);
CREATE INDEX document_band9 IF NOT EXISTS FOR (n:Document) ON (n.band9);

// What people judged: those that stand, and what undoes one.
CREATE INDEX judgement_standing IF NOT EXISTS FOR (n:Judgement) ON (n.standing);
CREATE INDEX judgement_undoes IF NOT EXISTS FOR (n:Judgement) ON (n.undoes);
