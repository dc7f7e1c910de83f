"""The state after the last entry, in a form that can be compared."""

import deciding


def _matter(matter):
    ended = matter.outcome is not None
    return {
        "phase": matter.phase,
        "outcome": matter.outcome,
        "how": matter.how,
        "ended_at": matter.ended_at,
        "sort": matter.sort,
        "kind": matter.kind,
        "version": matter.version,
        "proposer": matter.proposer,
        "counts": matter.final_counts if ended else deciding.counts(matter),
        "votes": matter.final_votes if ended else deciding.vote_counts(matter),
        "entitled": len(matter.entitled),
        "calls": matter.calls,
        "rounds": matter.rounds,
        "steps": matter.steps,
        "urgent": matter.urgent,
    }


def _agreement(agreement):
    return {
        "id": agreement.id,
        "text": agreement.text,
        "kind": agreement.kind,
        "how": agreement.how,
        "counts": agreement.counts,
        "present": agreement.present,
        "entitled": agreement.entitled,
        "status": agreement.status,
        "doers": agreement.doers,
        "adopted_at": agreement.adopted_at,
        "review_on": agreement.review_on,
    }


def summary(assembly):
    """Members and their units, requests, matters and agreements, by id."""
    return {
        "members": len(assembly.members),
        "units": len(assembly.units),
        "member_units": dict(sorted(assembly.members.items())),
        "requests": {
            request.id: request.status
            for _, request in sorted(assembly.requests.items())
        },
        "matters": {
            matter.id: _matter(matter) for _, matter in sorted(assembly.matters.items())
        },
        "agreements": [
            _agreement(agreement) for _, agreement in sorted(assembly.agreements.items())
        ],
    }
