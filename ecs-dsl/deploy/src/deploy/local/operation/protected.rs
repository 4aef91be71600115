//! Deletion protection of resources.

use super::super::state::Resource;
use crate::cfn::type_info;

/// AWS's message, if deletion protection is on.
pub(crate) fn deletion_error(resource: &Resource) -> Option<String> {
    let protection = type_info(&resource.type_name)?.protection.as_ref()?;
    let message = protection.message?.replace("{}", &resource.physical_id);
    protection
        .switch
        .is_on(&resource.properties)
        .then_some(message)
}
