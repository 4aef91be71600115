//! Protocols of listeners.

/// The `Protocol` of an imported listener. See
/// [Listener](https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Listener.html).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ListenerProtocol {
    /// HTTP.
    Http,
    /// HTTPS.
    Https,
}

impl ListenerProtocol {
    /// What URLs begin with.
    pub(crate) fn scheme(self) -> &'static str {
        match self {
            Self::Http => "http",
            Self::Https => "https",
        }
    }
}
