//! Imported components: setters give the properties of existing resources.

use crate::cfn::Value;
use crate::diag::Spanned;

/// A required property of an import, before its setter is called.
pub(crate) fn not_given() -> Value<String> {
    String::new().into()
}

pub(crate) fn is_given(value: &Value<String>) -> bool {
    value.expr().as_str() != Some("")
}

/// Sets a property of an import, or records the setter as `misplaced` if the component isn't imported.
#[track_caller]
pub(super) fn import<T>(
    imported: &mut Option<T>,
    misplaced: &mut Option<Spanned<&'static str>>,
    setter: &'static str,
    set: impl FnOnce(&mut T),
) {
    match imported {
        Some(imported) => set(imported),
        None => *misplaced = Some(Spanned::here(setter)),
    }
}
