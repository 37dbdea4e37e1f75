/**
 * Settings: the site's own texts, images and addresses, which administrators change at run time. What operators configure at the start is
 * in {@code platform.config}. A new setting goes into {@link it.rer.portico.setting.SettingName}, with its validation there and its default
 * in the bundle.
 */
package it.rer.portico.setting;
