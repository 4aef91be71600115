//! Values that depend on the whole program, which synthesis puts in place of a reference.
//!
//! A handle knows the settings of its component and nothing of the stack: not the mesh of a service, and not the domain of a
//! certificate. Its method returns an attribute of a name that AWS has none of, which names the component.
//!
//! **Invariant:** no finished template has one of these attributes.

use std::sync::Arc;

use crate::cfn::{Expr, LogicalId, Target, Value};

/// What the names of these attributes begin with.
const PREFIX: &str = "ecs-dsl:";

/// A value that synthesis computes. Its component is in the stack of the reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Computed<'a> {
    /// The URL of a service, or of one of its ports by name.
    ServiceUrl {
        service: &'a str,
        port: Option<&'a str>,
    },
    /// The URL of a load balancer with HTTPS, or of an imported one.
    BalancerUrl(&'a str),
    /// A property that the import of a database doesn't have.
    MissingOfDatabase(&'a str, MissingProperty),
}

/// A property of an imported database that its security group and address don't have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum MissingProperty {
    Url,
    Username,
    DbName,
}

impl MissingProperty {
    const ALL: [Self; 3] = [Self::Url, Self::Username, Self::DbName];

    /// The method of the handle.
    pub(crate) fn method(self) -> &'static str {
        match self {
            Self::Url => "url",
            Self::Username => "username",
            Self::DbName => "db_name",
        }
    }
}

impl<'a> Computed<'a> {
    /// The reference, to a component of the stack `scope`.
    pub(crate) fn value<T: ?Sized>(self, scope: &str) -> Value<T> {
        let (component, attribute) = match self {
            Self::ServiceUrl { service, port } => {
                let port = port.unwrap_or_default();
                (service, format!("{PREFIX}service-url:{service}:{port}"))
            }
            Self::BalancerUrl(name) => (name, format!("{PREFIX}balancer-url:{name}:")),
            Self::MissingOfDatabase(name, property) => {
                let method = property.method();
                (name, format!("{PREFIX}database:{name}:{method}"))
            }
        };
        let target = Target {
            scope: Some(Arc::from(scope)),
            id: LogicalId::of(&[component]),
        };
        Value::from_expr(Expr::GetAtt(target, attribute.into()))
    }

    /// The value in place of a reference, and the stack of its component.
    pub(crate) fn from_reference(reference: &'a Expr) -> Option<(&'a str, Self)> {
        let Expr::GetAtt(target, attribute) = reference else {
            return None;
        };
        let mut parts = attribute.strip_prefix(PREFIX)?.split(':');
        let (kind, name, detail) = (parts.next()?, parts.next()?, parts.next()?);
        let detail = Some(detail).filter(|detail| !detail.is_empty());
        let computed = match kind {
            "service-url" => Self::ServiceUrl {
                service: name,
                port: detail,
            },
            "balancer-url" => Self::BalancerUrl(name),
            "database" => {
                let mut all = MissingProperty::ALL.into_iter();
                let property = all.find(|property| Some(property.method()) == detail)?;
                Self::MissingOfDatabase(name, property)
            }
            _ => return None,
        };
        Some((target.scope.as_deref()?, computed))
    }
}
