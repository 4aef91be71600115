//! Imported components: setters give the properties of existing resources.

use crate::cfn::{Handle, Referent, Value};
use crate::diag::Spanned;

/// A required property of an import, before its setter is called.
pub(crate) fn not_given() -> Value<String> {
    String::new().into()
}

pub(crate) fn is_given(value: &Value<String>) -> bool {
    value.expr().as_str() != Some("")
}

/// The properties of an import; none for a component that isn't imported.
#[derive(Clone, Debug)]
pub(crate) struct Imported<T> {
    properties: Option<T>,
    /// A setter of imports on a component that isn't imported.
    pub(in crate::dsl) misplaced: Option<Spanned<&'static str>>,
}

impl<T> Imported<T> {
    /// Of a component that isn't imported.
    pub(in crate::dsl) const NONE: Self = Self {
        properties: None,
        misplaced: None,
    };

    pub(in crate::dsl) fn new(properties: T) -> Self {
        Self {
            properties: Some(properties),
            misplaced: None,
        }
    }

    pub(crate) fn get(&self) -> Option<&T> {
        self.properties.as_ref()
    }

    /// One of the properties.
    pub(in crate::dsl) fn value(&self, of: fn(&T) -> &Value<String>) -> Option<Value<String>> {
        self.get().map(of).cloned()
    }

    pub(crate) fn is_some(&self) -> bool {
        self.properties.is_some()
    }

    pub(crate) fn is_none(&self) -> bool {
        self.properties.is_none()
    }

    /// Changes the properties of an import, if it is one: for a setter that new components have too.
    pub(in crate::dsl) fn change(&mut self, change: impl FnOnce(&mut T)) {
        self.properties.as_mut().map(change);
    }

    /// Sets a property of an import, or records the setter as misplaced if the component isn't imported.
    #[track_caller]
    pub(in crate::dsl) fn set(&mut self, setter: &'static str, set: impl FnOnce(&mut T)) {
        match &mut self.properties {
            Some(properties) => set(properties),
            None => self.misplaced = Some(Spanned::here(setter)),
        }
    }
}

impl<R: Referent> Handle<R> {
    /// The value of an imported component, else `Ref` of the resource `part`.
    pub(in crate::dsl) fn given_or_ref(
        &self,
        given: Option<Value<String>>,
        part: &str,
    ) -> Value<String> {
        given.unwrap_or_else(|| Value::from_expr(self.ref_of(part)))
    }

    /// The value of an imported component, else `Fn::GetAtt` of the resource `part`.
    pub(in crate::dsl) fn given_or_attribute(
        &self,
        given: Option<Value<String>>,
        part: &str,
        attribute: &'static str,
    ) -> Value<String> {
        given.unwrap_or_else(|| Value::from_expr(self.attribute_of(part, attribute)))
    }
}
