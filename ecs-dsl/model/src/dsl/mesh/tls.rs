//! TLS between the proxies of a mesh.

use super::PROXY_USER;
use crate::cfn::Value;
use crate::diag::Spanned;
use crate::dsl::{BuilderRecord, Container};

/// TLS between the proxies of a mesh, with certificates of AWS Private CA that AWS issues and renews.
#[derive(Clone, Debug)]
#[must_use = "it does nothing until it is given to a mesh"]
pub struct MeshTls {
    pub(crate) record: BuilderRecord,
    pub(crate) authority: Spanned<Value<String>>,
    pub(crate) exporter: Option<Container>,
}

/// The volume with the proxy's certificate.
pub(crate) const CERTIFICATES: &str = "mesh-certificates";
/// The path of the volume in containers.
pub(crate) const CERTIFICATES_PATH: &str = "/certificates";

impl MeshTls {
    /// Certificates of this certificate authority, by its ARN. `AwsPcaAuthorityArn`:
    /// [TLS in Service Connect](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-tls.html).
    // rule: authority_arn
    #[track_caller]
    pub fn private_ca(authority_arn: impl Into<Value<String>>) -> Self {
        Self {
            authority: Spanned::here(authority_arn.into()),
            exporter: None,
            record: BuilderRecord::default(),
        }
    }

    /// Requires client certificates, in App Mesh. Default: only servers have certificates. The proxies read
    /// certificates from files, which your own container writes before the proxy starts, and then exits with 0:
    /// `/certificates/certificate.pem`, `key.pem` (not encrypted) and `authority.pem`. Its environment has
    /// `MESH_CERTIFICATE_ARN` and `MESH_AUTHORITY_ARN`; the task role can export the certificate
    /// (`acm export-certificate`) and read the authority's. See
    /// [TLS in App Mesh](https://docs.aws.amazon.com/app-mesh/latest/userguide/tls.html).
    #[track_caller]
    pub fn mutual(mut self, exporter: Container) -> Self {
        self.record.replaces("mutual");
        let mut exporter = exporter
            .user(PROXY_USER)
            .not_essential()
            .mount(CERTIFICATES, CERTIFICATES_PATH);
        self.record.absorb(&mut exporter.record);
        self.exporter = Some(exporter);
        self
    }
}
