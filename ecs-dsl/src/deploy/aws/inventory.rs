//! What exists beside the stacks.

use super::Aws;
use crate::deploy::{
    Certificate, ControlPlaneError, EcrImage, ImageDescription, Inventory, Presence,
};

impl Inventory for Aws {
    async fn image(&self, _: &EcrImage) -> Result<Presence<ImageDescription>, ControlPlaneError> {
        Ok(Presence::Unknown(String::new()))
    }

    async fn certificate(&self, _: &str) -> Result<Presence<Certificate>, ControlPlaneError> {
        Ok(Presence::Unknown(String::new()))
    }

    async fn exists(&self, _: &str, _: &str) -> Result<Presence<()>, ControlPlaneError> {
        Ok(Presence::Unknown(String::new()))
    }

    async fn count(&self, _: &str) -> Result<u32, ControlPlaneError> {
        Ok(0)
    }
}
