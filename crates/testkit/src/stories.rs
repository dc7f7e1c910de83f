//! Tables that several rooms tell.

/// What became essential stays where something ordinary was to end it.
pub const GREATER: &str = "
    assembly plain ana@north ben@north cho@west
      set windows.ordinary.hours=240 windows.essential.hours=240 quorum.percent=0
    0d ana open_proposal text=Soup kind_of=ordinary as soup -> MatterOpened
    0d ana take_position matter=soup position=agree -> PositionTaken
    10d time -> MatterEnded AgreementMade
    11d ana open_proposal text=Rice kind_of=essential about.how=changes about.agreement=soup
      as rice -> MatterOpened
    11d1h ben open_proposal text=None kind_of=ordinary about.how=ends about.agreement=soup
      as none -> MatterOpened
    12d ana take_position matter=rice position=agree -> PositionTaken
    12d ana take_position matter=none position=agree -> PositionTaken
    21d1h time -> MatterEnded AgreementMade AgreementReplaced MatterEnded AgreementMade
    ";
