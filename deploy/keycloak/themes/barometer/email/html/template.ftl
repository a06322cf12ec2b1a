<#macro emailLayout>
<!doctype html>
<html lang="${locale.language}" dir="${(ltr)?then('ltr','rtl')}">
<head><meta charset="utf-8"><meta name="color-scheme" content="light dark"></head>
<body style="margin: 0; padding: 1.5rem; font-family: 'Segoe UI', Roboto, Arial, sans-serif; font-size: 1rem; line-height: 1.55; max-width: 38rem;">
<p style="font-family: Palatino, Georgia, serif; font-size: 1.25rem; font-weight: 600;">Barometer</p>
<#nested>
</body>
</html>
</#macro>
