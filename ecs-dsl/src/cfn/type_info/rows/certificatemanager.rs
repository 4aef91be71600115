//! The `AWS::CertificateManager` types.

use crate::cfn::aws::certificatemanager::Certificate;
use crate::cfn::type_info::{TypeInfo, unnamed};

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    unnamed::<Certificate>("arn:aws:acm:{r}:{a}:certificate/{u}", "arn:aws:acm:{r}:{a}:certificate/{u}").often_external(),
];
