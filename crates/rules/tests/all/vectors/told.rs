//! Books told by tables, for what hardly happens by chance: lifting and blocking again, few people
//! in an admission, reopening, chains of changes, a window extended once, a full list of requests,
//! words erased by those who wrote them.

use testkit::stories::GREATER;

/// All of them.
pub(super) const ALL: &[&str] =
    &[LIFTING, HEARING, FEW_PEOPLE, REOPENING, CHAIN, GREATER, FULL_LIST, ERASED];

const LIFTING: &str = "
    assembly plain ana@north ben@north cho@west dia@east
      set windows.ordinary.hours=96 windows.ordinary.min_hours=24 blocks.test=none
      set talks.every_hours=24 talks.times=3 rounds_min=5 fallback.by=none quorum.percent=0
    0d ana open_proposal text=Soup kind_of=ordinary as soup -> MatterOpened
    1h ben take_position matter=soup position=block grounds.harm=home reason=no -> PositionTaken
    1h cho take_position matter=soup position=block grounds.harm=home reason=no -> PositionTaken
    4d time -> TalksStep
    4d1h cho take_position matter=soup position=agree -> PositionTaken
    4d1h ben take_position matter=soup position=agree -> PositionTaken WindowOpened
    4d2h ben take_position matter=soup position=block grounds.harm=home reason=no
      -> PositionTaken CloseMoved
    8d1h time -> TalksStep
    8d2h ana attend_talks matter=soup step=2 -> TalksAttended
    9d1h time -> TalksStepEnded TalksStep
    9d2h ana attend_talks matter=soup step=3 -> TalksAttended
    9d2h ben attend_talks matter=soup step=3 -> TalksAttended
    10d1h time -> TalksStepEnded WindowOpened
    ";

const HEARING: &str = "
    assembly plain ana@north ben@north cho@west dia@east
      set windows.ordinary.hours=168 blocks.test=none quorum.percent=0
    0d ana open_proposal text=Soup kind_of=ordinary as soup -> MatterOpened
    4d2h ben take_position matter=soup position=block grounds.value=0 reason=no
      -> PositionTaken CloseMoved
    4d7h ana judge_urgency matter=soup urgent=true -> UrgencyJudged
    4d7h ben judge_urgency matter=soup urgent=true -> UrgencyJudged
    4d7h dia judge_urgency matter=soup urgent=true -> UrgencyJudged BecameUrgent
    6d13h cho take_position matter=soup position=block grounds.value=0 reason=no -> PositionTaken
    see matter=soup phase=open block=2
    ";

const FEW_PEOPLE: &str = "
    assembly plain ana@north ben@south cho@west dia@east
      set quorum.percent=0 windows.essential.hours=168 fallback.by=majority blocks.test=none
    0d zoe ask_to_join name=Zoe as zoes -> RequestMade
    0d yan ask_to_join name=Yan as yans -> RequestMade
    0d ana object_to_admission request=zoes reason=no -> AdmissionObjected
    0d ana object_to_admission request=yans reason=no -> AdmissionObjected
    0d ben vouch_for request=zoes -> Vouched
    0d cho vouch_for request=zoes -> Vouched MatterOpened
    0d ben vouch_for request=yans -> Vouched
    0d cho vouch_for request=yans -> Vouched MatterOpened
    1d ana take_position matter=zoes position=agree -> PositionTaken
    1d ben take_position matter=zoes position=agree -> PositionTaken
    1d ana take_position matter=yans position=agree -> PositionTaken
    1d cho take_position matter=yans position=agree -> PositionTaken
    1d ben take_position matter=yans position=block grounds.value=0 reason=fair -> PositionTaken
    7d time -> WindowOpened VotingOpened
    8d ana cast_vote matter=yans vote=yes -> VoteCast
    8d cho cast_vote matter=yans vote=yes -> VoteCast
    14d time -> MatterEnded PersonAdmitted MatterEnded PersonAdmitted
    see members=6
    ";

const REOPENING: &str = "
    assembly plain ana@north ben@north cho@west
      set windows.ordinary.hours=24 quorum.percent=0
      set agreements.reopen_percent=10 agreements.same_text_days=5
    0d ana open_proposal text=Roof kind_of=ordinary as roof -> MatterOpened
    0d ana take_position matter=roof position=agree -> PositionTaken
    1d time -> MatterEnded AgreementMade
    2d ben ask_to_reopen agreement=roof grounds=request reason=why as once
      -> ReopenAsked AgreementReopened MatterOpened
    2d1h ben withdraw_proposal matter=once -> MatterEnded
    2d1h cho ask_to_reopen agreement=roof grounds=new_facts reason=why as twice
      -> ReopenAsked AgreementReopened MatterOpened
    3d1h time -> MatterEnded
    8d1h cho ask_to_reopen agreement=roof grounds=new_facts reason=why as third
      -> ReopenAsked AgreementReopened MatterOpened
    ";

const CHAIN: &str = "
    assembly plain ana@north ben@north cho@west
      set windows.ordinary.hours=24 quorum.percent=0
    0d ana open_proposal text=Soup kind_of=ordinary as soup -> MatterOpened
    0d ana take_position matter=soup position=agree -> PositionTaken
    1d time -> MatterEnded AgreementMade
    2d ana open_proposal text=Broth kind_of=ordinary about.how=changes about.agreement=soup
      as broth -> MatterOpened
    2d1h ana open_proposal text=Stew kind_of=ordinary about.how=renews about.agreement=soup
      as stew -> MatterOpened
    2d2h ben open_proposal text=None kind_of=ordinary about.how=ends about.agreement=soup
      as none -> MatterOpened
    2d3h ben open_proposal text=Tea kind_of=ordinary about.how=changes about.agreement=soup
      as tea -> MatterOpened
    2d4h ana take_position matter=broth position=agree -> PositionTaken
    2d4h ana take_position matter=stew position=agree -> PositionTaken
    2d4h ana take_position matter=none position=agree -> PositionTaken
    2d4h ana take_position matter=tea position=agree -> PositionTaken
    3d3h time -> MatterEnded AgreementMade AgreementReplaced MatterEnded AgreementMade
      AgreementReplaced MatterEnded AgreementMade AgreementEnded MatterEnded AgreementMade
      AgreementReplaced
    ";

const FULL_LIST: &str = "
    assembly plain ana@north ben@south cho@west
    0d mia ask_to_join name=Mia as mias -> RequestMade
    0d ida ask_to_join name=Ida as idas -> RequestMade
    0d ana vouch_for request=mias -> Vouched
    0d ben object_to_admission request=idas reason=no -> AdmissionObjected
    1d 198*crowd ask_to_join name=Many -> RequestMade
    7d zoe ask_to_join name=Zoe as zoes -> RequestLapsed RequestMade
    8d yan ask_to_join name=Yan -> RequestLapsed RequestMade
    ";

const ERASED: &str = "
    assembly plain ana@north ama@north ben@south cho@west
    0d ana open_proposal text=Soup kind_of=ordinary as soup -> MatterOpened
    0d ben ask_question matter=soup words=Why -> Contributed
    0d cho take_position matter=soup position=stand_aside reason=Thirst -> PositionTaken
    0d zoe ask_to_join name=Zoe as zoes -> RequestMade
    1d ana change_name name=Why -> NameChanged
    1d ben change_name name=Zoe -> NameChanged
    1d cho form_household name=West -> refused alone_already
    1d ama form_household name=Upstairs -> UnitFormed
    2d ben erase_words words=Why,ben -> WordsErased
    2d cho leave_assembly -> PersonLeft
    3d cho erase_words words=Thirst,cho -> WordsErased
    4d zoe erase_words words=Zoe -> WordsErased
    5d ama erase_words words=Upstairs -> WordsErased
    6d ana change_name name=Ana -> NameChanged
    ";
