//! What the stage requires of all roles.

use crate::cfn::type_names::iam;
use crate::cfn::{Expr, Template};
use crate::dsl::Stack;

/// Sets the permissions boundary and the path of the stage on every role that has none.
pub(in crate::synth) fn apply(stack: &Stack, template: &mut Template) {
    let stage = stack.stage();
    let required = [
        ("PermissionsBoundary", stage.spanned_boundary()),
        ("Path", stage.spanned_role_path()),
    ];
    for (_, resource) in template.resources_mut() {
        if resource.type_name() != iam::ROLE {
            continue;
        }
        for (property, value) in required {
            if let Some(value) = value
                && resource.properties.get(property).is_none()
            {
                let value = Expr::from(value.value.clone());
                resource.properties.insert(property, value);
            }
        }
    }
}
