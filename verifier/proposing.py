"""Acts on proposals and agreements (spec/acts.md, part "proposing").

An act on an agreement that was adopted names its matter, whose id it has.
"""

import deciding
import outcomes
from canonical import need
from shapes import KINDS
from state import DAY, ENDED, IN_FORCE, OPEN, REWRITE, TALKS, VOTING, Concern, Position

MAX_PROPOSALS = 5
MAX_SUGGESTIONS = 200
MAX_SAID = 5000
MINORITY_TIME = 30 * DAY


def _matter(assembly, act, *phases):
    """The matter that the act names, which has not ended."""
    matter = assembly.live.get(act.fields["matter"])
    need(matter is not None, "there is no such matter, or it has ended")
    need(not phases or matter.phase in phases, f"the matter is in phase {matter.phase}")
    return matter


def _any_matter(assembly, act):
    """The matter that the act names, ended or not."""
    matter = assembly.matters.get(act.fields["matter"])
    need(matter is not None, "there is no such matter")
    return matter


def _need_entitled(matter, act):
    need(act.by in matter.entitled, "they are not entitled in this matter")


def _need_proposer(matter, act):
    need(act.by == matter.proposer, "they did not propose this")


def _need_new_text(assembly, text, about, now):
    """The text is not under decision and not the *same text* (R83)."""
    elsewhere = [m for m in assembly.live.values() if m.sort == "proposal" and m.version == text]
    need(not elsewhere, "the same text is under decision")
    same = outcomes.is_same_text(assembly, text, about, now)
    need(not same, "the same text was decided upon a short time ago")


def _check_about(assembly, about, kind):
    agreement = assembly.agreements.get(about["agreement"])
    need(agreement is not None, "there is no such agreement")
    allowed = (IN_FORCE, "expired") if about["how"] == "renews" else (IN_FORCE,)
    need(agreement.force in allowed, f"the agreement is {agreement.force}")
    greater = KINDS.index(kind) >= KINDS.index(agreement.kind)
    need(greater, "the kind is less than that of the agreement")


def open_proposal(assembly, act):
    """Open a matter about a text."""
    fields = act.fields
    longest = assembly.charter["agreements"]["review_days_max"]
    need(fields["review_days"] <= longest, f"review_days is more than {longest}")
    if fields["about"] is not None:
        _check_about(assembly, fields["about"], fields["kind_of"])
    own = sum(matter.proposer == act.by for matter in assembly.live.values())
    need(own < MAX_PROPOSALS, "they have 5 proposals that have not ended")
    _need_new_text(assembly, fields["text"], fields["about"], act.now)
    deciding.open_matter(
        assembly,
        act.now,
        id=act.id,
        sort="proposal",
        kind=fields["kind_of"],
        version=fields["text"],
        proposer=act.by,
        about=fields["about"],
        affected=fields["affected"],
        review_days=fields["review_days"],
    )


def amend_proposal(assembly, act):
    """Put a new version in place."""
    matter = _matter(assembly, act, OPEN, TALKS, REWRITE)
    _need_proposer(matter, act)
    text, source = act.fields["text"], act.fields["taken_from"]
    need(text != matter.version, "that is the current version")
    if source is not None:
        need(source in matter.suggestions, "there is no such suggestion in the matter")
        need(matter.suggestions[source] == text, "the suggestion has another text")
    _need_new_text(assembly, text, matter.about, act.now)
    deciding.amend(assembly, matter, text, act.now)


def suggest_wording(assembly, act):
    """Suggest another text to the proposer."""
    matter = _matter(assembly, act, OPEN, TALKS, REWRITE)
    need(matter.sort == "proposal", "an admission has no wording")
    need(act.fields["text"] != matter.version, "that is the current version")
    need(len(matter.suggestions) < MAX_SUGGESTIONS, "the matter has 200 suggestions")
    matter.suggestions[act.id] = act.fields["text"]


def withdraw_proposal(assembly, act):
    """The proposer takes the proposal back."""
    matter = _matter(assembly, act)
    _need_proposer(matter, act)
    deciding.end(assembly, matter, "withdrawn", act.now)


def _say(matter):
    need(matter.said < MAX_SAID, "5000 things have been said in the matter")
    matter.said += 1


def ask_question(assembly, act):
    """Ask a question."""
    matter = _matter(assembly, act)
    _say(matter)
    matter.questions.add(act.id)


def raise_concern(assembly, act):
    """Raise a concern, which waits for an answer."""
    matter = _matter(assembly, act, OPEN, TALKS, REWRITE)
    _say(matter)
    matter.concerns[act.id] = Concern(act.by, act.now)


def give_answer(assembly, act):
    """Answer a question, a concern or the reason of a block."""
    matter, to = _matter(assembly, act), act.fields["to"]
    blocks = {matter.positions[person].act for person in matter.holders()}
    known = to in matter.questions or to in matter.concerns or to in blocks
    need(known, "there is no such question, concern or present block")
    _say(matter)
    matter.answers.setdefault(to, []).append((act.by, act.seq))


def settle_concern(assembly, act):
    """Whoever raised a concern says that it is settled."""
    concern = _matter(assembly, act).concerns.get(act.fields["concern"])
    need(concern is not None, "there is no such concern in the matter")
    need(concern.by == act.by, "somebody else raised the concern")
    need(not concern.settled, "the concern is settled already")
    concern.settled = True


def _check_position(assembly, fields):
    position, grounds = fields["position"], fields["grounds"]
    if grounds is not None:
        need(position == "block", "grounds are given without a block")
        last = len(assembly.charter["values"]) - 1
        need(grounds.get("value", 0) <= last, "the charter has no such value")
    if fields["reason"] is None:
        need(position in ("agree", "abstain"), "the position needs a reason")


def _take_new_block(matter, now):
    """New blocks come in time, and a late one moves the close, once."""
    need(matter.phase == OPEN, "a new block is taken only while open")
    need(now < matter.scheduled, "a new block comes after the close")
    # How long before the close a block still moves it, and by how much.
    hearing = deciding.capped(matter, deciding.HEARING, deciding.URGENT_HEARING)
    if matter.scheduled - now < hearing and not matter.extended:
        matter.closes_at = matter.scheduled + hearing
        matter.extended = True


def take_position(assembly, act):
    """Take a position on the current version (deciding.md section 6)."""
    fields = act.fields
    matter = _matter(assembly, act, OPEN, TALKS)
    _need_entitled(matter, act)
    need(fields["version"] == matter.version, "that is not the current version")
    _check_position(assembly, fields)
    kind = fields["position"]
    if kind == "block" and fields["grounds"] is None:
        kind = "stand_aside"  # R77: a block without grounds
    blocked = act.by in matter.holders()
    position = Position(kind, act.id, act.seq)
    if kind == "block" and blocked:
        former = matter.positions[act.by]
        position.seq, position.earlier = former.seq, [*former.earlier, former.act]
    elif kind == "block":
        _take_new_block(matter, act.now)
    matter.positions[act.by] = position
    assembly.touch(matter.id)
    if blocked and matter.phase == TALKS and not matter.holders():
        deciding.lift_last_block(assembly, matter, act.now)


def judge_block(assembly, act):
    """Judge whether somebody's present block is principled."""
    matter, block = _matter(assembly, act, OPEN), act.fields["block"]
    _need_entitled(matter, act)
    makers = [p for p in matter.holders() if matter.positions[p].act == block]
    need(makers, "there is no such present block")
    need(act.by not in makers, "they judge their own block")
    matter.judgements.setdefault(block, {})[act.by] = act.fields["principled"]
    assembly.touch(matter.id)


def judge_urgency(assembly, act):
    """Judge whether the matter is urgent (R78)."""
    matter = _matter(assembly, act)
    _need_entitled(matter, act)
    need(not matter.urgent, "the matter is urgent already")
    matter.urgency[act.by] = act.fields["urgent"]
    if act.fields["urgent"]:
        deciding.look_whether_urgent(assembly, matter, act.now)


def attend_talks(assembly, act):
    """Say that one takes part in the running step of the talks."""
    matter = _matter(assembly, act, TALKS)
    need(act.fields["step"] == matter.steps + 1, "that step is not running")
    takes_part = act.by == matter.proposer or act.by in matter.holders()
    need(takes_part, "they neither proposed this nor hold a block")
    need(act.by not in matter.attended, "they attend this step already")
    matter.attended.add(act.by)


def cast_vote(assembly, act):
    """Vote in the fallback; the latest vote counts."""
    matter = _matter(assembly, act, VOTING)
    _need_entitled(matter, act)
    need(act.fields["version"] == matter.version, "that is not the current version")
    matter.votes[act.by] = act.fields["vote"]


def offer_to_do(assembly, act):
    """Offer to carry out what is proposed or agreed."""
    matter = _any_matter(assembly, act)
    if matter.phase != ENDED:
        need(matter.sort == "proposal", "an admission has no tasks")
        _need_entitled(matter, act)
        doers = matter.offers
    else:
        agreement = assembly.agreements.get(matter.id)
        need(agreement is not None, "the matter has ended and was not adopted")
        need(agreement.force == IN_FORCE, f"the agreement is {agreement.force}")
        need(not outcomes.stands_aside(matter, act.by), "they stand aside in the matter")
        doers = agreement.doers
    need(act.by not in doers, "they have offered already")
    doers.append(act.by)


def step_back(assembly, act):
    """Take one's offer or task back."""
    matter = _any_matter(assembly, act)
    agreement = assembly.agreements.get(matter.id)
    if matter.phase != ENDED:
        doers = matter.offers
    else:
        doers = [] if agreement is None else agreement.doers
    need(act.by in doers, "they have no offer or task there")
    doers.remove(act.by)


def write_minority(assembly, act):
    """Write down what a minority thinks."""
    matter = _any_matter(assembly, act)
    need(matter.sort == "proposal", "an admission has no minority texts")
    if matter.phase == ENDED:
        need(matter.how != "withdrawn", "the matter was withdrawn")
        in_time = act.now <= matter.ended_at + MINORITY_TIME
        need(in_time, "the matter ended more than 30 days ago")
    held = matter.positions.get(act.by)
    differs = held is not None and held.kind in ("reservation", "stand_aside", "block")
    differs = differs or matter.votes.get(act.by) == "no"
    need(differs, "they hold no reservation, stand-aside or block and did not vote no")
    matter.minority[act.by] = act.fields["text"]


def ask_to_reopen(assembly, act):
    """Ask that an agreement be decided upon again (R83)."""
    agreement = assembly.agreements.get(act.fields["agreement"])
    need(agreement is not None, "there is no such agreement")
    need(agreement.force == IN_FORCE, f"the agreement is {agreement.force}")
    need(act.by not in agreement.asks, "they have asked already")
    abouts = [matter.about for matter in assembly.live.values() if matter.about]
    busy = any(about["agreement"] == agreement.id for about in abouts)
    need(not busy, "a matter about this agreement has not ended")
    lately = outcomes.reopened_lately(assembly, agreement, act.now)
    need(not lately, "it was reopened and decided upon a short time ago")
    agreement.asks.append(act.by)
    wait = assembly.charter["agreements"]["same_text_days"] * DAY
    new_facts = act.fields["grounds"] == "new_facts"
    at_once = new_facts and act.now - agreement.adopted_at >= wait
    if not at_once and len(agreement.asks) < outcomes.askers_needed(assembly):
        return
    agreement.asks.clear()
    agreement.reopening = act.id
    deciding.open_matter(
        assembly,
        act.now,
        id=act.id,
        sort="proposal",
        kind=agreement.kind,
        version=agreement.text,
        proposer=act.by,
        about={"agreement": agreement.id, "how": "changes"},
        affected=agreement.affected,
        review_days=agreement.review_days,
    )
