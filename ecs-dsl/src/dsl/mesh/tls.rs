//! TLS between the proxies.

use super::PROXY_USER;
use crate::cfn::Value;
use crate::diag::Located;
use crate::dsl::Container;

/// TLS between the proxies, with certificates of AWS Private CA that are made and renewed by AWS.
#[derive(Clone, Debug)]
#[must_use = "it does nothing until it is given to a mesh"]
pub struct MeshTls {
    pub(crate) authority: Located<Value<String>>,
    pub(crate) exporter: Option<Container>,
}

/// The volume on which a proxy finds its certificate.
pub(crate) const CERTIFICATES: &str = "mesh-certificates";
/// Where containers see it.
pub(crate) const CERTIFICATES_PATH: &str = "/certificates";

impl MeshTls {
    /// With certificates of this authority, by its ARN. See AWS's page on
    /// [TLS in Service Connect](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-tls.html).
    #[track_caller]
    pub fn private_ca(authority_arn: impl Into<Value<String>>) -> Self {
        Self {
            authority: Located::here(authority_arn.into()),
            exporter: None,
        }
    }

    /// In App Mesh, callers show certificates too. Its proxies read those from files, which a container of yours writes before the
    /// proxy starts, and then ends with 0: `/certificates/certificate.pem`, `key.pem` (not encrypted) and `authority.pem`. It
    /// has `MESH_CERTIFICATE_ARN` and `MESH_AUTHORITY_ARN` in its environment, and the task role may export the one (`acm
    /// export-certificate`) and read the other.
    pub fn mutual(mut self, exporter: Container) -> Self {
        let exporter = exporter
            .user(PROXY_USER)
            .not_essential()
            .mount(CERTIFICATES, CERTIFICATES_PATH);
        self.exporter = Some(exporter);
        self
    }
}
