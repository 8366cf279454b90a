import type { DndContextProps } from '@dnd-kit/core';
import { useTranslation } from 'react-i18next';
import type { EditedItem } from './edit-meeting-page.js';

/** What a screen reader hears while an item is dragged by keyboard. */
export function useDragWords(items: readonly EditedItem[]): NonNullable<DndContextProps['accessibility']> {
  const { t } = useTranslation();
  const title = (id: string | number | undefined) => items.find((item) => item.id === id)?.title ?? '';
  return {
    screenReaderInstructions: { draggable: t('agendaEdit.drag.how') },
    announcements: {
      onDragStart: ({ active }) => t('agendaEdit.drag.picked', { title: title(active.id) }),
      onDragOver: ({ active, over }) =>
        over
          ? t('agendaEdit.drag.over', { title: title(active.id), other: title(over.id) })
          : t('agendaEdit.drag.nowhere', { title: title(active.id) }),
      onDragEnd: ({ active }) => t('agendaEdit.drag.dropped', { title: title(active.id) }),
      onDragCancel: ({ active }) => t('agendaEdit.drag.cancelled', { title: title(active.id) }),
    },
  };
}
