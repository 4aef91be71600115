//! The `AWS::CertificateManager` types.

use crate::cfn::type_info::{TypeInfo, unnamed};
use crate::cfn::type_names::certificatemanager;

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    unnamed(certificatemanager::CERTIFICATE, "arn:aws:acm:{r}:{a}:certificate/{u}", "arn:aws:acm:{r}:{a}:certificate/{u}").often_external(),
];
