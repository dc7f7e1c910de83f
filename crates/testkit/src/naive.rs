//! Naive twins of the counting: `spec/deciding.md` sections 7 and 9 read aloud, step by step, with
//! nothing taken from the rules' own code.

/// Where somebody stands; nothing for somebody who has not spoken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// For it.
    Agree,
    /// For it, with a doubt.
    Reservation,
    /// Not in its way.
    StandAside,
    /// In its way.
    Block,
    /// No opinion.
    Abstain,
}

/// How somebody votes; nothing for somebody who does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vote {
    /// For it.
    Yes,
    /// Against it.
    No,
    /// Neither.
    Abstain,
}

/// How blocks are judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Test {
    /// Not at all.
    None,
    /// So many others find it principled.
    Cosigners(usize),
    /// So many percent of those present find it principled, the blocker counted.
    SharePresent(usize),
    /// Nobody finds it unprincipled, and half of the others judge it.
    WholeGroup,
}

/// What a charter says of the weighing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// Percent of those entitled who must be present.
    pub quorum_percent: usize,
    /// Persons who must be present.
    pub quorum_persons: usize,
    /// Whether it is about an admission, for which at least three are asked (section 4).
    pub admission: bool,
    /// Whether silence consents.
    pub silence: bool,
    /// How blocks are judged.
    pub test: Test,
    /// Above which percent of reservations it is weak.
    pub reservation_percent: usize,
    /// Above which percent of stand-asides it is weak.
    pub stand_aside_percent: usize,
}

/// What a weighing comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comes {
    /// Fewer present than the quorum.
    TooFew,
    /// A block stands.
    Blocked,
    /// Too weak.
    Weak,
    /// Nobody agrees.
    NoSupport,
    /// Agreed.
    Adopted,
}

/// How many must be present: the smallest number that is a great enough share, or the fixed number
/// if that is greater, but never more than there are. In an admission at least three, or all.
pub fn needed(terms: &Terms, entitled: usize) -> usize {
    let mut share = 0;
    while 100 * share < terms.quorum_percent * entitled {
        share += 1;
    }
    let asked = if share > terms.quorum_persons {
        share
    } else {
        terms.quorum_persons
    };
    let of_all = if asked > entitled { entitled } else { asked };
    let three_or_all = if entitled > 3 { 3 } else { entitled };
    if terms.admission && of_all < three_or_all {
        return three_or_all;
    }
    of_all
}

/// Weighs where people stand. `judged` says how one person judged another's block. `calls` is how
/// many calls had too few before this one.
pub fn weigh(
    stands: &[Option<Stand>], judged: &dyn Fn(usize, usize) -> Option<bool>, terms: &Terms,
    calls: usize,
) -> (Comes, Vec<Option<Stand>>) {
    let mut stands = stands.to_vec();
    let entitled = stands.len();
    let present = stands.iter().filter(|stand| stand.is_some()).count();

    // 1. Quorum.
    if entitled == 0 {
        return (Comes::TooFew, stands);
    }
    let third_call = calls == 2;
    if !terms.silence && !third_call && present < needed(terms, entitled) {
        return (Comes::TooFew, stands);
    }

    // 2. Admissible blocks.
    let mut fallen = Vec::new();
    for holder in 0..entitled {
        if stands[holder] != Some(Stand::Block) {
            continue;
        }
        let (mut principled, mut unprincipled) = (0, 0);
        for (judge, stand) in stands.iter().enumerate() {
            if judge == holder || stand.is_none() {
                continue;
            }
            match judged(judge, holder) {
                Some(true) => principled += 1,
                Some(false) => unprincipled += 1,
                None => {}
            }
        }
        let it_stands = match terms.test {
            Test::None => true,
            Test::Cosigners(count) => principled >= count,
            Test::SharePresent(percent) => 100 * (principled + 1) >= percent * present,
            Test::WholeGroup => unprincipled == 0 && 2 * (principled + unprincipled) + 1 >= present,
        };
        if !it_stands {
            fallen.push(holder);
        }
    }
    for holder in fallen {
        stands[holder] = Some(Stand::StandAside);
    }
    let count = |what: Stand| stands.iter().filter(|stand| **stand == Some(what)).count();

    // 3. to 5.
    let comes = if count(Stand::Block) > 0 {
        Comes::Blocked
    } else if 100 * count(Stand::StandAside) > terms.stand_aside_percent * present
        || 100 * count(Stand::Reservation) > terms.reservation_percent * present
    {
        Comes::Weak
    } else if count(Stand::Agree) > 0 || terms.silence {
        Comes::Adopted
    } else {
        Comes::NoSupport
    };
    (comes, stands)
}

/// What a charter says of the vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fallback {
    /// So many percent of yes among yes and no.
    Share(usize),
    /// More yes than no.
    Majority,
}

/// How a vote ends: `vote` if it adopts.
pub fn count(
    votes: &[Option<Vote>], fallback: Fallback, essential: bool, needed: usize,
) -> &'static str {
    let cast = votes.iter().filter(|vote| vote.is_some()).count();
    if votes.is_empty() || cast < needed {
        return "no_quorum";
    }
    let yes = votes
        .iter()
        .filter(|vote| **vote == Some(Vote::Yes))
        .count();
    let no = votes.iter().filter(|vote| **vote == Some(Vote::No)).count();
    let share = match (fallback, essential) {
        (Fallback::Share(percent), true) if percent > 75 => Some(percent),
        (_, true) => Some(75),
        (Fallback::Share(percent), false) => Some(percent),
        (Fallback::Majority, false) => None,
    };
    let adopted = match share {
        Some(percent) => yes > 0 && 100 * yes >= percent * (yes + no),
        None => yes > no,
    };
    if adopted { "vote" } else { "voted_down" }
}
