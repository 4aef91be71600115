//! Facts about the deletion of resources: what AWS refuses, and what to do about it.

use serde_json::{Map, Value};

/// Whether the value of a property is `true`, or the text of it.
pub fn is_true(value: Option<&Value>) -> bool {
    match value {
        Some(Value::Bool(set)) => *set,
        Some(Value::String(set)) => set.eq_ignore_ascii_case("true"),
        _ => false,
    }
}

/// The deletion protection of a type.
#[derive(Debug)]
pub struct Protection {
    /// What switches it on.
    pub switch: ProtectionSwitch,
    /// AWS's message when the resource is deleted (`{}` is its id); `None` if it is unknown.
    pub message: Option<&'static str>,
}

/// What switches deletion protection on.
#[derive(Clone, Copy, Debug)]
pub enum ProtectionSwitch {
    /// A property.
    Property(&'static str),
    /// The item of a list with this `Key`.
    Attribute {
        /// The property that holds the list.
        list: &'static str,
        /// The `Key`.
        key: &'static str,
    },
}

impl Protection {
    pub(super) const fn property(property: &'static str, message: Option<&'static str>) -> Self {
        Self {
            switch: ProtectionSwitch::Property(property),
            message,
        }
    }
}

impl ProtectionSwitch {
    /// Whether it is on among the properties of a resource.
    pub fn is_on(self, properties: &Map<String, Value>) -> bool {
        match self {
            Self::Property(name) => is_true(properties.get(name)),
            Self::Attribute { list, key } => {
                let items = properties.get(list).and_then(Value::as_array);
                items
                    .into_iter()
                    .flatten()
                    .any(|item| item["Key"] == key && is_true(item.get("Value")))
            }
        }
    }

    /// The name of the switch in messages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Property(name) | Self::Attribute { key: name, .. } => name,
        }
    }
}

/// What a resource must not contain when it is deleted.
#[derive(Debug)]
pub struct Contents {
    /// Such as `objects`.
    pub noun: &'static str,
    /// The property with which AWS deletes them as well.
    pub emptied_by: Option<&'static str>,
    /// AWS's message when it isn't empty (`{}` is its id, `{a}` the account).
    pub message: &'static str,
}

/// Advice for a failed deletion.
#[derive(Debug)]
pub struct DeletionAdvice {
    /// Fragments of AWS's reason, of which one is enough.
    pub reasons: &'static [&'static str],
    /// What to do (`{}` is the id).
    pub advice: &'static str,
}

/// The local engine's message when a resource in use is deleted and AWS's message is unknown.
pub const IN_USE: &str = "{} cannot be deleted because it is in use";

/// What keeps a resource from being deleted.
#[derive(Debug)]
pub struct InUse {
    /// AWS's message (`{}` is the id of the resource).
    pub message: &'static str,
    /// The properties of other resources that use it, each as the type (`*` for any) and the last name of its path.
    pub users: &'static [(&'static str, &'static str)],
}

impl InUse {
    pub(super) const fn by(
        message: &'static str,
        users: &'static [(&'static str, &'static str)],
    ) -> Self {
        Self { message, users }
    }

    /// Whether a resource of type `user` that names the resource in a property called `property` uses it; `stores_ids` is the
    /// fact about the type of the user.
    pub(super) fn counts(&self, (user, stores_ids): (&str, bool), property: &str) -> bool {
        let mut users = self.users.iter();
        users.any(|(type_name, name)| {
            let fits = *type_name == user || *type_name == "*" && !stores_ids;
            fits && *name == property
        })
    }
}
