import { Consortium } from "./consortium.ts";
import { Lasting } from "./dates.ts";
import { Association, Enterprise, Industry, industries, Location, ranked, Region } from "./derived.ts";
import { Document, Statement } from "./document.ts";
import { Entity } from "./entity.ts";
import { CandidateEdge, CoMemberEdge, Fact, Traits } from "./fact.ts";
import { Organization } from "./organization.ts";
import { Event, Person, Policy, Work } from "./others.ts";
import { ComparedConsortium } from "./overlap.ts";
import { Query } from "./query.ts";
import { IngestedDocument, IngestMutation, Subscription, Upload } from "./intake.ts";
import { JudgedSide, Mutation } from "./review.ts";

/** Everything that is not simply a property of its object, by type; types inherit what their interfaces have. */
export const resolvers: Readonly<Record<string, object>> = {
  Query,
  Mutation: { ...Mutation, ...IngestMutation },
  Subscription,
  Upload,
  IngestedDocument,
  JudgedSide,
  Entity,
  Organization,
  Consortium: { ...Consortium, industries },
  Person,
  Event,
  Policy,
  Work,
  Document,
  Statement: { ...Statement, ...Lasting },
  Fact,
  PostEdge: { ...Lasting, ...ranked },
  PostHolderEdge: { ...Lasting, ...ranked },
  MemberEdge: Lasting,
  MembershipEdge: Lasting,
  CouncilEdge: Lasting,
  Post: Lasting,
  ComparedConsortium,
  Relation: Lasting,
  CandidateEdge,
  CoMemberEdge,
  Traits,
  Enterprise,
  Association,
  Region,
  Location,
  Industry,
};
