import { describe, expect, it } from 'vitest';
import { renderPhoto } from '#shared/export/blocks/photo.ts';
import { everyKindPhoto } from '../../../../fixtures/export/every-kind-story.ts';
import { attribute, byClass, elementsOf, textOf } from '../parsed-html.ts';
import { blockContext } from '../render-options.ts';

const bare = { ...everyKindPhoto, caption: '', credit: '', alt: '', source: '', rights: '' };

describe('photo', () => {
  it('has caption, credit, source and rights each in an element of its own', () => {
    const html = renderPhoto(everyKindPhoto, blockContext());
    const only = (name: string) => byClass(html, name).map(textOf);
    expect(only('toasoan-caption')).toEqual(['Tàu container cập cảng Lạch Huyện sáng 7-1']);
    expect(only('toasoan-credit')).toEqual(['Ảnh: Nguyễn Thị Hương Giang/Báo An ninh Hải Phòng']);
    expect(only('toasoan-source')).toEqual(['Nguồn: Cảng vụ Hải Phòng']);
    expect(only('toasoan-rights')).toEqual(['Bản quyền: © Báo An ninh Hải Phòng']);
    expect(elementsOf(html, 'figcaption')).toHaveLength(1);
  });

  it('has the picture of the address it is given, with its size', () => {
    const context = blockContext({ photoAddress: () => ({ src: 'photo://x/"', width: 1600, height: 900 }) });
    const image = elementsOf(renderPhoto(everyKindPhoto, context), 'img')[0];
    expect(attribute(image, 'src')).toBe('photo://x/"');
    expect(attribute(image, 'width')).toBe('1600');
    expect(attribute(image, 'height')).toBe('900');
    expect(attribute(image, 'alt')).toBe('Tàu hàng lớn cạnh cần cẩu ở bến cảng, trời nắng');
  });

  it('has an empty alternative text where none was written, and never the name of the file', () => {
    const html = renderPhoto({ ...everyKindPhoto, alt: '' }, blockContext());
    expect(attribute(elementsOf(html, 'img')[0], 'alt')).toBe('');
    expect(html).not.toContain('DSC_0001');
  });

  it('has no caption element where there is nothing to put in it', () => {
    expect(renderPhoto(bare, blockContext())).not.toContain('figcaption');
  });

  it('prints caption and credit also where the picture is gone, and says that it is', () => {
    const context = blockContext({ photoAddress: () => null });
    const html = renderPhoto(everyKindPhoto, context);
    expect(elementsOf(html, 'img')).toEqual([]);
    expect(html).toContain('Tàu container');
    expect(context.omitted).toEqual([{ kind: 'photo', block: everyKindPhoto.id }]);
    expect(renderPhoto(bare, context)).toBe('');
  });
});
