//! Attributes of an Application Load Balancer.

use std::time::Duration;

use derive_builder::Builder;

/// The attributes that were set.
#[derive(Clone, Debug, Default, PartialEq, Eq, Builder)]
#[builder(
    name = "LoadBalancerAttributes",
    pattern = "owned",
    default,
    setter(strip_option),
    derive(Debug),
    build_fn(private, name = "finish"),
    public
)]
#[builder_struct_attr(
    doc = "Attributes of a load balancer (`LoadBalancerAttributes`), all of them optional. Default: AWS's. See"
)]
#[builder_struct_attr(
    doc = "[load balancer attributes](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html)."
)]
#[builder_struct_attr(must_use = "attributes do nothing until they are given to a load balancer")]
pub(crate) struct Attributes {
    /// The maximum lifetime of a client's connection, 60 seconds to 7 days. Default: 1 hour.
    /// `client_keep_alive.seconds`.
    // rule: client_keep_alive
    pub(crate) client_keep_alive: Option<Duration>,
    /// The protection against HTTP desync attacks. Default: [`Defensive`](DesyncMitigationMode::Defensive).
    /// `routing.http.desync_mitigation_mode`.
    pub(crate) desync_mitigation_mode: Option<DesyncMitigationMode>,
    /// How the load balancer changes the header `X-Forwarded-For`. Default: [`Append`](XffHeaderProcessingMode::Append).
    /// `routing.http.xff_header_processing.mode`.
    pub(crate) xff_header_processing_mode: Option<XffHeaderProcessingMode>,
}

/// How a load balancer treats requests that don't comply with RFC 7230.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DesyncMitigationMode {
    /// It forwards all of them.
    Monitor,
    /// It forwards them unless they pose a security risk.
    Defensive,
    /// It forwards none of them.
    Strictest,
}

/// How a load balancer changes the header `X-Forwarded-For`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum XffHeaderProcessingMode {
    /// It appends the client's address.
    Append,
    /// It doesn't change the header.
    Preserve,
    /// It removes the header.
    Remove,
}

impl From<LoadBalancerAttributes> for Attributes {
    fn from(attributes: LoadBalancerAttributes) -> Self {
        // Every attribute has a default, so that `finish` can't fail.
        attributes.finish().unwrap_or_default()
    }
}

impl Attributes {
    /// The attributes that were set, as keys and values of Elastic Load Balancing.
    pub(crate) fn entries(&self) -> Vec<(&'static str, String)> {
        let mut entries = Vec::new();
        if let Some(duration) = self.client_keep_alive {
            entries.push(("client_keep_alive.seconds", duration.as_secs().to_string()));
        }
        if let Some(mode) = self.desync_mitigation_mode {
            let mode = match mode {
                DesyncMitigationMode::Monitor => "monitor",
                DesyncMitigationMode::Defensive => "defensive",
                DesyncMitigationMode::Strictest => "strictest",
            };
            entries.push(("routing.http.desync_mitigation_mode", mode.into()));
        }
        if let Some(mode) = self.xff_header_processing_mode {
            let mode = match mode {
                XffHeaderProcessingMode::Append => "append",
                XffHeaderProcessingMode::Preserve => "preserve",
                XffHeaderProcessingMode::Remove => "remove",
            };
            entries.push(("routing.http.xff_header_processing.mode", mode.into()));
        }
        entries
    }
}
