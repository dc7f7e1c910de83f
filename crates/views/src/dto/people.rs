//! People, households and requests. No metric of a person, and no title (R64).

use super::codes;
use super::matters::MatterRow;
use super::refs::{AgreementRef, HouseholdRef, MatterRef, May, Name, RequestRef, Written};
use basics::Instant;
use rules::charter::UnitKind;
use schemars::JsonSchema;
use serde::Serialize;

codes! {
    /// How a request stands.
    RequestStanding {
        /// Waiting for vouches until it lapses.
        Waiting = "waiting",
        /// Enough vouches; members can object.
        Window = "window",
        /// The assembly decides.
        Deciding = "deciding",
        /// Became a member.
        Admitted = "admitted",
        /// The assembly did not admit them.
        Refused = "refused",
        /// Taken back.
        Withdrawn = "withdrawn",
        /// Not enough vouches in time.
        Lapsed = "lapsed",
    }
}

codes! {
    /// Where somebody stands with the assembly.
    StandingCode {
        /// A member.
        Member = "member",
        /// Asked to join.
        Asker = "asker",
        /// Was a member and left.
        Left = "left",
    }
}

/// Somebody who vouched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Vouch {
    /// Who.
    pub by: Name,
    /// The household that they vouched from.
    pub household: HouseholdRef,
    /// When.
    pub at: Instant,
}

/// Somebody who objected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Objection {
    /// Who.
    pub by: Name,
    /// When.
    pub at: Instant,
    /// The words of the reason.
    pub reason: Written,
}

/// How somebody became a member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "came", rename_all = "snake_case")]
#[allow(
    clippy::large_enum_variant,
    reason = "one a member; most are the large one"
)]
pub enum Came {
    /// Founded the assembly with others.
    Founding {},
    /// Was admitted.
    Admitted {
        /// The request.
        request: RequestRef,
        /// Who vouched.
        vouches: Vec<Vouch>,
        /// The matter in which the assembly decided, if there was one.
        matter: Option<MatterRef>,
    },
}

/// A request for admission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RequestRow {
    /// Which.
    pub request: RequestRef,
    /// How it stands.
    pub standing: RequestStanding,
    /// When it was made.
    pub made_at: Instant,
    /// When its window ends or it lapses.
    pub until: Option<Instant>,
    /// The household that they would like to live in.
    pub household: Option<HouseholdRef>,
    /// Who vouched, in order.
    pub vouches: Vec<Vouch>,
    /// From how many households vouches came.
    pub have: usize,
    /// From how many they must come.
    pub need: usize,
    /// Who objected, in order.
    pub objections: Vec<Objection>,
    /// The matter in which the assembly decides or decided, if there is one.
    pub matter: Option<MatterRef>,
    /// What the viewer may do, in the order of the registry.
    pub may: Vec<May>,
}

/// A member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Member {
    /// Who.
    pub name: Name,
    /// Their household.
    pub household: HouseholdRef,
    /// Since when.
    pub since: Instant,
    /// How they became a member.
    pub came: Came,
    /// The household that they asked to join.
    pub asked: Option<HouseholdRef>,
    /// What they said they will do: agreements in force.
    pub tasks: Vec<Task>,
}

/// A task that somebody took on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Task {
    /// The agreement.
    pub agreement: AgreementRef,
    /// When it is looked at again.
    pub review_on: Instant,
}

/// A household with its members.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct HouseholdRow {
    /// Which.
    pub household: HouseholdRef,
    /// Since when.
    pub since: Instant,
    /// Its members, by ordinal.
    pub members: Vec<Name>,
    /// Who asked to join it, by ordinal.
    pub asking: Vec<Name>,
    /// Whether the viewer belongs to it.
    pub mine: bool,
}

/// Somebody who left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Former {
    /// Who; without words if they had them erased.
    pub name: Name,
    /// When they left.
    pub left_at: Instant,
}

/// Everybody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct People {
    /// What has a voice of its own where rules speak of households.
    pub unit: UnitKind,
    /// Members, by ordinal.
    pub members: Vec<Member>,
    /// Households that have members, by ordinal; empty where each person counts for themselves.
    pub households: Vec<HouseholdRow>,
    /// Requests that wait for an answer, the first one first.
    pub requests: Vec<RequestRow>,
    /// Requests that have been answered, the last one first.
    pub requests_past: Vec<RequestRow>,
    /// Who left, the last one first.
    pub former: Vec<Former>,
    /// What the viewer may do, in the order of the registry.
    pub may: Vec<May>,
}

/// The page of a person: what they promised and what they propose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PersonPage {
    /// Who.
    pub name: Name,
    /// Where they stand with the assembly.
    pub standing: StandingCode,
    /// Their household; of those who left, nothing.
    pub household: Option<HouseholdRow>,
    /// Since when they are a member.
    pub since: Option<Instant>,
    /// When they left.
    pub left_at: Option<Instant>,
    /// How they became a member.
    pub came: Option<Came>,
    /// Their request, if they asked to join.
    pub request: Option<RequestRow>,
    /// The household that they asked to join.
    pub asked: Option<HouseholdRef>,
    /// What they said they will do.
    pub tasks: Vec<Task>,
    /// Their proposals under decision, by due instant.
    pub proposals: Vec<MatterRow>,
    /// Whether it is the viewer.
    pub mine: bool,
    /// What the viewer may do that concerns this person.
    pub may: Vec<May>,
}
