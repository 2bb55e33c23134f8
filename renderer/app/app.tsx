import { useEffect, useMemo } from 'react';
import { I18nextProvider } from 'react-i18next';
import { feedKeys, feedMenu } from '../commands/command-feeds.ts';
import { keyPlatform } from '../commands/key-platform.ts';
import { CommandCenterContext } from '../commands/use-command.ts';
import { LibraryContext } from '../desk/library-store.ts';
import { SettingsContext, useSettings } from '../settings/settings-store.ts';
import { applyTheme } from '../settings/theme.ts';
import { SessionContext } from '../story/use-session.ts';
import { feedToggleKeys } from '../typing/feed-toggle-keys.ts';
import { ToastContext } from '../ui/toast/toasts.tsx';
import { TooltipProvider } from '../ui/tooltip/tooltip.tsx';
import { AnnouncerContext } from './announcer/announcer.tsx';
import { BridgeContext } from './bridge.ts';
import type { Desk } from './desk.ts';
import { DeskContext } from './desk-context.ts';
import { DialogContext } from './dialogs.ts';
import { Frame } from './frame.tsx';
import { useStore } from './store.ts';

/** The whole page around a desk: what its parts share, and the feeds of the commands. */
export function App({ desk }: { readonly desk: Desk }) {
  useEffect(() => {
    const ends = [
      feedToggleKeys(desk),
      feedKeys(desk.center, keyPlatform()),
      feedMenu(desk.center, desk.bridge),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [desk]);
  const frame = useMemo(() => <AppFrame desk={desk} />, [desk]);

  return (
    <DeskContext value={desk}>
      <BridgeContext value={desk.bridge}>
        <SettingsContext value={desk.settings}>
          <LibraryContext value={desk.library}>
            <SessionContext value={desk.session}>
              <CommandCenterContext value={desk.center}>
                <DialogContext value={desk.dialogs}>
                  <ToastContext value={desk.toasts}>
                    <AnnouncerContext value={desk.spoken}>
                      <I18nextProvider i18n={desk.translator}>
                        <TooltipProvider>{frame}</TooltipProvider>
                      </I18nextProvider>
                    </AnnouncerContext>
                  </ToastContext>
                </DialogContext>
              </CommandCenterContext>
            </SessionContext>
          </LibraryContext>
        </SettingsContext>
      </BridgeContext>
    </DeskContext>
  );
}

function AppFrame({ desk }: { readonly desk: Desk }) {
  const ready = useStore(desk.ready);
  const { theme } = useSettings();
  useEffect(() => applyTheme(theme), [theme]);
  return ready ? <Frame /> : null;
}
