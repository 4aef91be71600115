//! Target health.

use crate::deploy::TargetHealth;
use crate::deploy::aws::reader::Element;

/// The health of a target in a response; `None` if it is incomplete.
pub(super) fn target_health(found: &Element) -> Option<TargetHealth> {
    let target = found.child("Target")?;
    let health = found.child("TargetHealth")?;
    Some(TargetHealth {
        target: target.text("Id")?.to_owned(),
        port: target.number("Port"),
        state: health.text("State").unwrap_or_default().to_owned(),
        reason: health.text("Reason").map(str::to_owned),
        description: health.text("Description").map(str::to_owned),
    })
}
