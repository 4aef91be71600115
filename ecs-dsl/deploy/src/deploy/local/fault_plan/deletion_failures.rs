//! AWS's messages for resources that can't be deleted because they aren't empty or are in use.

use super::super::ids::ACCOUNT;
use super::super::state::Resource;
use super::FailureReason;
use crate::cfn::type_info::{IN_USE, type_info};

/// AWS's message when `resource` can't be deleted. `None` if `reason` doesn't apply to it.
pub(super) fn message(resource: &Resource, reason: FailureReason) -> Option<String> {
    let info = type_info(&resource.type_name);
    let message = match reason {
        FailureReason::InUse => info
            .and_then(|info| info.in_use.as_ref())
            .map_or(IN_USE, |in_use| in_use.message),
        FailureReason::NotEmpty => match info.and_then(|info| info.contents.as_ref()) {
            Some(contents) => {
                let set = |property: &str| resource.properties.get(property) == Some(&true.into());
                if contents.emptied_by.is_some_and(set) {
                    return None;
                }
                contents.message
            }
            None => "{} cannot be deleted because it is not empty",
        },
    };
    Some(
        message
            .replace("{a}", ACCOUNT)
            .replace("{}", &resource.physical_id),
    )
}
