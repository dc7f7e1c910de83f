//! Charters by chance, within every bound of `spec/deciding.md` section 3.

use super::Dice;
use serde_json::{Value, json};

/// A charter by chance. Its times are short, so that much happens in few steps.
pub fn charter(dice: &mut Dice) -> Value {
    let mut charter: Value = serde_json::from_str(&crate::plain_charter_json()).unwrap();
    charter["agreements"] = json!({
        "reopen_percent": dice.one_of(&[1, 10, 34, 50]),
        "review_days_max": dice.within(30, 200),
        "same_text_days": dice.one_of(&[0, 1, 7, 60]),
    });
    charter["blocks"] = match dice.within(0, 3) {
        0 => json!({"test": "none"}),
        1 => json!({"count": dice.within(1, 3), "test": "cosigners"}),
        2 => json!({"percent": dice.one_of(&[1, 25, 34, 50, 51, 100]), "test": "share_present"}),
        _ => json!({"test": "whole_group"}),
    };
    charter["early"] = dice.percent(40).into();
    charter["fallback"] = match dice.within(0, 6) {
        0 => json!({"by": "none"}),
        1 => json!({"by": "majority", "window_hours": dice.within(24, 100)}),
        _ => json!({
            "by": "share",
            "percent": dice.one_of(&[51, 67, 75, 90, 100]),
            "window_hours": dice.within(24, 100),
        }),
    };
    charter["joining"] = json!({
        "by": dice.one_of(&["agreement", "vouches", "vouches"]),
        "vouch_units": 2,
        "window_hours": dice.one_of(&[24, 48, 200]),
    });
    charter["quorum"] = json!({
        "percent": dice.one_of(&[0, 0, 25, 50, 100]),
        "persons": dice.one_of(&[0, 0, 0, 1, 2, 2, 1000]),
    });
    charter["rounds_min"] = json!(dice.one_of(&[1, 1, 2, 3]));
    let silent: &[&[&str]] =
        &[&[], &[], &["ordinary"], &["reversible"], &["ordinary", "reversible"]];
    charter["silence_consents"] = json!(dice.one_of(silent));
    charter["talks"] = json!({
        "every_hours": dice.one_of(&[12, 24, 100]),
        "times": dice.one_of(&[0, 0, 0, 1, 2]),
    });
    charter["weak"] = json!({
        "reservation_percent": dice.one_of(&[0, 25, 50, 100]),
        "stand_aside_percent": dice.one_of(&[0, 25, 50, 100]),
    });
    charter["windows"] = windows(dice);
    charter
}

fn windows(dice: &mut Dice) -> Value {
    let (mut hours, mut min_hours) = (0, 0);
    let mut longer = || {
        hours += dice.within(u64::from(hours == 0), 60);
        min_hours = dice.within(min_hours, hours.min(min_hours + 40));
        json!({"hours": hours, "min_hours": min_hours})
    };
    let (reversible, ordinary, essential) = (longer(), longer(), longer());
    json!({"essential": essential, "ordinary": ordinary, "reversible": reversible})
}
