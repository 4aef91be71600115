//! The names of resources.

/// The property that holds the name of a resource, and where the name must be unique.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// No name: AWS generates an id, or several properties identify the resource.
    Unnamed,
    /// The property holds the name, which needn't be unique.
    Shared(&'static str),
    /// The property holds the name.
    Unique {
        /// The property.
        property: &'static str,
        /// The name is unique among the resources with the same values of these properties; without any, in the account
        /// and region.
        within: &'static [&'static str],
    },
}

impl Naming {
    /// The property that holds the name.
    pub const fn property(self) -> Option<&'static str> {
        match self {
            Self::Unnamed => None,
            Self::Shared(property) | Self::Unique { property, .. } => Some(property),
        }
    }

    /// The property that holds a unique name, and the properties of its scope.
    pub const fn unique(self) -> Option<(&'static str, &'static [&'static str])> {
        match self {
            Self::Unique { property, within } => Some((property, within)),
            Self::Unnamed | Self::Shared(_) => None,
        }
    }
}
