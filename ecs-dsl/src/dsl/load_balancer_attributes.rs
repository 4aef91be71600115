//! What an Application Load Balancer does with connections and headers.

use std::time::Duration;

use derive_builder::Builder;

/// The attributes that were set; the rest is AWS's default.
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
    doc = "Attributes of a load balancer, all of them optional; AWS's default holds for what isn't set. See AWS's page on"
)]
#[builder_struct_attr(
    doc = "[load balancer attributes](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html)."
)]
#[builder_struct_attr(must_use = "attributes do nothing until they are given to a load balancer")]
pub(crate) struct Attributes {
    /// How long a client's connection is kept at most, 60 seconds to 7 days; an hour without this.
    pub(crate) client_keep_alive: Option<Duration>,
    /// What happens to requests that a proxy and a server might read differently; defensive without this.
    pub(crate) desync_mitigation_mode: Option<DesyncMitigationMode>,
    /// What happens to the header `X-Forwarded-For`; append without this.
    pub(crate) xff_header_processing_mode: Option<XffHeaderProcessingMode>,
}

/// What a load balancer does with requests that break RFC 7230.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DesyncMitigationMode {
    /// They pass.
    Monitor,
    /// They pass unless they are dangerous.
    Defensive,
    /// They don't pass.
    Strictest,
}

/// What a load balancer does with the header `X-Forwarded-For`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum XffHeaderProcessingMode {
    /// It adds the client's address.
    Append,
    /// It leaves the header as it is.
    Preserve,
    /// It takes the header away.
    Remove,
}

impl From<LoadBalancerAttributes> for Attributes {
    fn from(attributes: LoadBalancerAttributes) -> Self {
        // Every attribute has a default, so that there is nothing that could be missing.
        attributes.finish().unwrap_or_default()
    }
}

impl Attributes {
    /// Keys and values as ELB has them, of what was set.
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
